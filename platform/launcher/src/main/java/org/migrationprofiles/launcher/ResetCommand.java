package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Scanner;
import org.migrationprofiles.infrastructure.DirectoryTree;

/**
 * Removes all data, keys and passwords.
 *
 * @param yes whether the person has agreed already
 */
record ResetCommand(boolean yes) implements Command {

    @Override
    public int run(Context context) throws InterruptedException {
        DataDirectory data = context.data();
        Console console = context.console();
        if (!Files.exists(data.path())) {
            console.print("There are no data in " + data.path() + ".");
            return 0;
        }
        if (!data.exists()) {
            throw new SuiteFailure("The directory " + data.path() + " is not the suite's; nothing was removed.");
        }
        DataDirectory ours = DataDirectory.prepared(data.path());
        SuiteLock lock = SuiteLock.take(ours);
        try {
            if (!yes && !agreed(console, data.path())) {
                console.print("Nothing was removed.");
                return SuiteFailure.FAILED;
            }
            var unused = new RunRecords(ours).stopLeftovers();
            remove(data.path());
        } finally {
            lock.close();
        }
        console.print("Removed " + data.path() + ".");
        return 0;
    }

    private static boolean agreed(Console console, Path path) {
        console.out().print("This removes everything in " + path + " for good. Remove it? [y/N] ");
        console.out().flush();
        Scanner answers = new Scanner(System.in, Charset.defaultCharset());
        return answers.hasNextLine()
                && answers.nextLine().strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }

    private static void remove(Path path) {
        try {
            DirectoryTree.delete(path);
        } catch (IOException problem) {
            throw new SuiteFailure("Not everything in " + path + " could be removed (" + problem.getMessage()
                    + "). Remove the rest by hand.");
        }
    }
}
