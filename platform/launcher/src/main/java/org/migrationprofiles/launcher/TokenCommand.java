package org.migrationprofiles.launcher;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prints a token and nothing else.
 *
 * @param role that it has
 * @param name of whom it stands for: what is written with it is theirs; null for one of the role's own, so that what an evaluator
 *     wrote is not a determiner's
 */
record TokenCommand(String role, @Nullable String name) implements Command {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,100}");

    @Override
    public int run(Context context) {
        if (!Secrets.ROLES.contains(role)) {
            throw new SuiteFailure(
                    "There is no role " + role + ". Roles: " + String.join(", ", Secrets.ROLES), SuiteFailure.USAGE);
        }
        String subject = name == null ? "developer-" + role : name;
        if (!NAME.matcher(subject).matches()) {
            throw new SuiteFailure(
                    "\"" + subject
                            + "\" is no name for a token: letters, digits, dots, hyphens, underscores and @, 100 at most.",
                    SuiteFailure.USAGE);
        }
        DataDirectory data = DataDirectory.prepared(context.settings().data());
        context.console().print(Secrets.of(data).token(subject, role));
        return 0;
    }
}
