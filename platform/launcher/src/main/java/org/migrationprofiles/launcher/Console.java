package org.migrationprofiles.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Where people read.
 *
 * @param out for answers
 * @param err for what went wrong
 * @param terminal whether {@code out} is a terminal: then lines may be rewritten and coloured
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {

    /** Standard output and error, in UTF-8 unless the locale says that the terminal knows only ASCII. */
    static Console standard(Map<String, String> environment) {
        Charset charset = charset(environment);
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                "yes".equals(environment.get("SUITE_TERMINAL")) && environment.get("NO_COLOR") == null);
    }

    private static Charset charset(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = environment.getOrDefault(variable, "");
            if (!locale.isEmpty()) {
                boolean ascii = locale.equals("C") || locale.equals("POSIX");
                return ascii && "yes".equals(environment.get("SUITE_TERMINAL"))
                        ? StandardCharsets.US_ASCII
                        : StandardCharsets.UTF_8;
            }
        }
        return StandardCharsets.UTF_8;
    }

    void print(String line) {
        out.println(line);
    }

    /** Seconds with one decimal, such as {@code 2.1 s}. */
    static String seconds(long nanoseconds) {
        return String.format(Locale.ROOT, "%.1f s", nanoseconds / 1e9);
    }
}
