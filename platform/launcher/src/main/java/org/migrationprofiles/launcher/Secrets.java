package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.migrationprofiles.infrastructure.DevelopmentKeys;
import org.migrationprofiles.infrastructure.DevelopmentTokens;
import org.migrationprofiles.infrastructure.EmbeddedPostgresql;
import org.migrationprofiles.infrastructure.InfrastructureException;

/** Keys and passwords of one data directory, made when they are first asked for, readable by their owner alone. */
final class Secrets {

    /** What a token can allow. */
    static final List<String> ROLES = List.of("reader", "project-editor", "evaluator", "determiner", "admin");

    /** Of the database's superuser, where it runs in a container. */
    static final String POSTGRESQL_PASSWORD = "postgresql-password";
    /** Of the roles that own the schemas. */
    static final String DATABASE_OWNER_PASSWORD = "database-owner-password";
    /** Of the roles with which the services run. */
    static final String DATABASE_PASSWORD = "database-password";
    /** With which pages and positions are signed. */
    static final String CURSOR_SECRET = "cursor-secret";

    private static final Duration LIFETIME = Duration.ofHours(8);
    private static final int BYTES = 32;

    private final Path directory;
    private final DevelopmentKeys keys;

    private Secrets(Path directory, DevelopmentKeys keys) {
        this.directory = directory;
        this.keys = keys;
    }

    /** The secrets of a data directory. */
    static Secrets of(DataDirectory data) {
        Path directory = data.secrets();
        try {
            if (!Files.exists(directory)) {
                Files.createDirectories(directory.toAbsolutePath().getParent());
                Files.createDirectory(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return new Secrets(directory, DevelopmentKeys.in(directory));
        } catch (IOException | InfrastructureException unusable) {
            throw new SuiteFailure("The keys in " + directory
                    + " cannot be used. Make the directory readable, or remove it: new ones are made.");
        }
    }

    /** Against which the services check tokens: X.509, Base64, one line. */
    String publicKey() {
        return keys.publicKey();
    }

    /** A token for one or more roles, good for 8 hours. */
    String token(String subject, String... roles) {
        return new DevelopmentTokens(keys).issue(subject, Set.of(roles), LIFETIME);
    }

    /** Passwords of the roles that own the schemas and of those with which the services run. */
    EmbeddedPostgresql.Passwords databasePasswords() {
        return new EmbeddedPostgresql.Passwords(get(DATABASE_OWNER_PASSWORD), get(DATABASE_PASSWORD));
    }

    /** A random text that stays the same from its first use on, until another one is kept. */
    String get(String name) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[BYTES];
                new SecureRandom().nextBytes(bytes);
                write(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException unusable) {
            throw unusable(file, unusable);
        }
    }

    /**
     * Keeps a text that somebody chose in place of the one that was there.
     *
     * @return whether it is another one than before
     */
    boolean keep(String name, String text) {
        Path file = directory.resolve(name);
        if (get(name).equals(text)) {
            return false;
        }
        try {
            write(file, text);
            return true;
        } catch (IOException unusable) {
            throw unusable(file, unusable);
        }
    }

    // Whoever reads it meanwhile reads the whole of one or the other.
    private static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static SuiteFailure unusable(Path file, IOException problem) {
        return new SuiteFailure("The secret " + file + " cannot be read or written (" + problem.getMessage() + ").");
    }
}
