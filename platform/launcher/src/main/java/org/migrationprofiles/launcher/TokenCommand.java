package org.migrationprofiles.launcher;

/**
 * Prints a token and nothing else.
 *
 * @param role that it has
 */
record TokenCommand(String role) implements Command {

    @Override
    public int run(Context context) {
        if (!Secrets.ROLES.contains(role)) {
            throw new SuiteFailure(
                    "There is no role " + role + ". Roles: " + String.join(", ", Secrets.ROLES), SuiteFailure.USAGE);
        }
        DataDirectory data = DataDirectory.prepared(context.settings().data());
        context.console().print(Secrets.of(data).token("developer", role));
        return 0;
    }
}
