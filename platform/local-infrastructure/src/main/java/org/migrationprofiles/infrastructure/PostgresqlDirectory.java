package org.migrationprofiles.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The directory of an {@link EmbeddedPostgresql}. Beside PostgreSQL's own files it holds the superuser's password,
 * written last of all: a directory without it holds nothing that anybody was told is stored.
 *
 * @param path of the directory
 */
record PostgresqlDirectory(Path path) {

    private static final int PASSWORD_BYTES = 24;

    /** Removes what a first start left that did not get to its end. */
    void clearUnfinished() throws IOException {
        if (superuserPassword().isEmpty() && Files.exists(path)) {
            if (server().isPresent()) {
                throw new InfrastructureException("A PostgreSQL that is still starting uses " + path, null);
            }
            DirectoryTree.delete(path);
        }
        Files.createDirectories(path);
    }

    Optional<String> superuserPassword() throws IOException {
        return Files.exists(passwordFile())
                ? Optional.of(Files.readString(passwordFile()).strip())
                : Optional.empty();
    }

    /** Keeps the password, readable by its owner alone, and with it says that the first start is done. */
    void finish(String superuserPassword) throws IOException {
        Path unfinished = path.resolve("suite-superuser.new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, superuserPassword);
        Files.move(unfinished, passwordFile());
    }

    static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The server that runs in the directory, by the number that it wrote down; empty when that process has ended. */
    Optional<ProcessHandle> server() {
        try {
            List<String> lines = Files.readAllLines(path.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException notRunning) {
            return Optional.empty();
        }
    }

    private Path passwordFile() {
        return path.resolve("suite-superuser");
    }
}
