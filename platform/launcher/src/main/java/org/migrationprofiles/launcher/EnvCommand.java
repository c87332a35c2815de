package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** Writes the file {@code .env} with the secrets that docker-compose.yml asks for, readable by its owner alone. */
record EnvCommand() implements Command {

    @Override
    public int run(Context context) {
        Path file = context.settings().home().resolve(".env");
        Secrets secrets = Secrets.of(DataDirectory.prepared(context.settings().data()));
        try {
            if (Files.exists(file)) {
                context.console().print(file + " is there already; it was left as it is.");
                return 0;
            }
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file,
                    String.format(
                            Locale.ROOT,
                            "SUITE_POSTGRESQL_PASSWORD=%s%nSUITE_DATABASE_PASSWORD=%s%nSUITE_CURSOR_SECRET=%s%n"
                                    + "SUITE_TOKEN_PUBLIC_KEY=%s%n",
                            secrets.get("postgresql-password"),
                            secrets.get("database-password"),
                            secrets.get("cursor-secret"),
                            secrets.publicKey()));
        } catch (IOException problem) {
            throw new SuiteFailure(file + " could not be written (" + problem.getMessage() + ").");
        }
        context.console().print("Wrote " + file + ". Next: docker compose up -d --build --wait");
        return 0;
    }
}
