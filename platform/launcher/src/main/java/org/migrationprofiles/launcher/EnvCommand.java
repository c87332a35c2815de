package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the file {@code .env} with the secrets that docker-compose.yml asks for, readable by its owner alone. What
 * stands there already stays; what a later release asks for besides is added. A password that was changed there is kept with
 * the suite's secrets, so that a file that was lost is written again with it.
 */
record EnvCommand() implements Command {

    private static final Map<String, String> SECRETS = secrets();

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9+/=._-]*");

    private static Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("SUITE_POSTGRESQL_PASSWORD", Secrets.POSTGRESQL_PASSWORD);
        secrets.put("SUITE_DATABASE_OWNER_PASSWORD", Secrets.DATABASE_OWNER_PASSWORD);
        secrets.put("SUITE_DATABASE_PASSWORD", Secrets.DATABASE_PASSWORD);
        secrets.put("SUITE_CURSOR_SECRET", Secrets.CURSOR_SECRET);
        return secrets;
    }

    @Override
    public int run(Context context) {
        Path file = context.settings().home().resolve(".env");
        Secrets secrets = Secrets.of(DataDirectory.prepared(context.settings().data()));
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Map<String, String> given = assignments(file);
            List<String> changed = SECRETS.entrySet().stream()
                    .filter(secret -> given.containsKey(secret.getKey()))
                    .filter(secret ->
                            secrets.keep(secret.getValue(), Objects.requireNonNull(given.get(secret.getKey()))))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!changed.isEmpty()) {
                context.console()
                        .print("Kept with the suite's secrets, as changed in " + file + ": "
                                + String.join(", ", changed) + ".");
            }
            String missing = missing(given, secrets);
            if (missing.isEmpty()) {
                context.console().print(file + " is there already; it was left as it is.");
                return 0;
            }
            String present = Files.readString(file);
            String separator = present.isEmpty() || present.endsWith("\n") ? "" : "\n";
            Files.writeString(file, separator + missing, StandardOpenOption.APPEND);
        } catch (IOException problem) {
            throw new SuiteFailure(file + " could not be written (" + problem.getMessage() + ").");
        }
        context.console().print("Wrote " + file + ". Next: docker compose up -d --build --wait");
        return 0;
    }

    private static String missing(Map<String, String> given, Secrets secrets) {
        Map<String, String> lines = new LinkedHashMap<>();
        SECRETS.forEach((variable, name) -> lines.put(variable, secrets.get(name)));
        lines.put("SUITE_TOKEN_PUBLIC_KEY", secrets.publicKey());
        return lines.entrySet().stream()
                .filter(line -> !given.containsKey(line.getKey()))
                .map(line -> line.getKey() + "=" + quoted(line.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    // An empty value is none: the services would refuse it.
    private static Map<String, String> assignments(Path file) throws IOException {
        Map<String, String> assignments = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.substring(equals + 1).isBlank()) {
                assignments.put(
                        line.substring(0, equals).strip(),
                        unquoted(line.substring(equals + 1).strip()));
            }
        }
        return assignments;
    }

    // Compose replaces what stands behind a dollar and cuts at a hash, unless it is within single quotes.
    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value + "'";
    }

    // As compose reads it.
    private static String unquoted(String value) {
        return within(value, "'") || within(value, "\"") ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean within(String value, String quote) {
        return value.length() > 1 && value.startsWith(quote) && value.endsWith(quote);
    }
}
