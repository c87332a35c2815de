package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the file {@code .env} with the secrets that docker-compose.yml asks for, readable by its owner alone. What
 * stands there already stays; what a later release asks for besides is added.
 */
record EnvCommand() implements Command {

    @Override
    public int run(Context context) {
        Path file = context.settings().home().resolve(".env");
        Secrets secrets = Secrets.of(DataDirectory.prepared(context.settings().data()));
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("SUITE_POSTGRESQL_PASSWORD", secrets.get("postgresql-password"));
        lines.put("SUITE_DATABASE_OWNER_PASSWORD", secrets.databasePasswords().ofOwners());
        lines.put("SUITE_DATABASE_PASSWORD", secrets.databasePasswords().ofServices());
        lines.put("SUITE_CURSOR_SECRET", secrets.get("cursor-secret"));
        lines.put("SUITE_TOKEN_PUBLIC_KEY", secrets.publicKey());
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            List<String> present = Files.readAllLines(file);
            List<String> missing = lines.entrySet().stream()
                    .filter(line -> present.stream().noneMatch(there -> there.startsWith(line.getKey() + "=")))
                    .map(line -> line.getKey() + "=" + line.getValue())
                    .toList();
            if (missing.isEmpty()) {
                context.console().print(file + " is there already; it was left as it is.");
                return 0;
            }
            Files.write(file, missing, StandardOpenOption.APPEND);
        } catch (IOException problem) {
            throw new SuiteFailure(file + " could not be written (" + problem.getMessage() + ").");
        }
        context.console().print("Wrote " + file + ". Next: docker compose up -d --build --wait");
        return 0;
    }
}
