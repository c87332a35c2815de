package org.migrationprofiles.launcher;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands what a person typed. */
final class CommandLine {

    private CommandLine() {}

    /**
     * The command that the words ask for.
     *
     * @throws SuiteFailure with the exit code {@link SuiteFailure#USAGE} when they ask for none
     */
    static Command parse(List<String> words) {
        Deque<String> rest = new ArrayDeque<>(words);
        String name = rest.isEmpty() ? "nothing" : rest.removeFirst();
        Command command = switch (name) {
            case "up" -> new UpCommand();
            case "report" -> report(rest);
            case "token" -> token(rest);
            case "status" -> new StatusCommand();
            case "reset" -> new ResetCommand(rest.remove("--yes"));
            case "load" -> new LoadCommand();
            case "env" -> new EnvCommand();
            case "prepare" -> new PrepareCommand();
            case "learn" -> learn(rest);
            default -> throw usage("There is no command " + name + ".");
        };
        if (!rest.isEmpty()) {
            throw usage(name + " does not take " + rest.getFirst() + ".");
        }
        return command;
    }

    private static Command report(Deque<String> rest) {
        @Nullable LocalDate asOf = null;
        ReportForm form = ReportForm.TABLE;
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            Optional<ReportForm> asked = ReportForm.of(option);
            if (asked.isPresent()) {
                form = asked.get();
            } else if (option.equals("--as-of") && !rest.isEmpty()) {
                asOf = date(rest.removeFirst());
            } else if (option.startsWith("--as-of=")) {
                asOf = date(option.substring("--as-of=".length()));
            } else {
                throw usage(
                        option.equals("--as-of") ? "--as-of needs a date." : "report does not take " + option + ".");
            }
        }
        return new ReportCommand(asOf, form);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw usage("\"" + text + "\" is no date; one is 2018-08-31.");
        }
    }

    private static Command token(Deque<String> rest) {
        if (rest.isEmpty()) {
            throw usage("token needs a role: " + String.join(", ", Secrets.ROLES) + ".");
        }
        return new TokenCommand(rest.removeFirst(), rest.pollFirst());
    }

    private static Command learn(Deque<String> rest) {
        if (rest.isEmpty()) {
            throw usage("learn needs a directory.");
        }
        return new LearnCommand(Path.of(rest.removeFirst()));
    }

    private static SuiteFailure usage(String message) {
        return new SuiteFailure(message + "\n  See: ./suite help", SuiteFailure.USAGE);
    }
}
