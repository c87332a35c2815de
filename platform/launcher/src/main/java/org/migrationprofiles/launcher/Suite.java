package org.migrationprofiles.launcher;

import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;

/** Where the launcher begins. */
final class Suite {

    private static final int INTERRUPTED = 130;
    private static final int BROKEN = 70;

    private Suite() {}

    /** Does what the words ask for, and ends with its exit code; what fails is told in one message. */
    public static void main(String[] words) {
        // What libraries have to say goes to nobody: the parts have logs of their own.
        LogManager.getLogManager().reset();
        System.exit(run(List.of(words), System.getenv()));
    }

    private static int run(List<String> words, Map<String, String> environment) {
        Console console = Console.standard(environment);
        try {
            Command command = CommandLine.parse(words);
            return command.run(new Context(Settings.from(environment), console, environment));
        } catch (SuiteFailure failure) {
            console.err().println("suite: " + failure.getMessage());
            return failure.exitCode();
        } catch (InterruptedException interruption) {
            return INTERRUPTED;
        } catch (RuntimeException defect) {
            console.err().println("suite: This should not have happened; please report it: " + defect);
            defect.printStackTrace(console.err());
            return BROKEN;
        }
    }
}
