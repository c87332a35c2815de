package org.migrationprofiles.launcher;

import java.util.Locale;

/** Says what is going on, one line for each step with its elapsed time. Belongs to one thread. */
final class Progress {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final Console console;
    private boolean open;

    Progress(Console console) {
        this.console = console;
    }

    /** What is being done or waited for now; shown on a terminal only, until the step is done. */
    void doing(String what, String detail) {
        if (console.terminal()) {
            console.out().print(ERASE_LINE + line(what, detail));
            console.out().flush();
            open = true;
        }
    }

    /** A step is done. */
    void done(String what, String detail, long startedAtNanoseconds) {
        clear();
        String elapsed = Console.seconds(System.nanoTime() - startedAtNanoseconds);
        console.print(String.format(Locale.ROOT, "%-92s%8s", line(what, detail), elapsed));
    }

    /** Takes away what stands on the terminal's last line, if it is not finished. */
    void clear() {
        if (open) {
            console.out().print(ERASE_LINE);
            console.out().flush();
            open = false;
        }
    }

    private static String line(String what, String detail) {
        return String.format(Locale.ROOT, "  %-22s%s", what, detail);
    }
}
