package org.migrationprofiles.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An authority of a test's own, made with the JDK's {@code keytool}, and a server's key and certificate that it has signed. */
final class CertificateAuthority {

    /** Opens {@link #serverKeys}. */
    static final String PASSWORD = "of-the-test";

    private static final String SERVER = "server";

    private final Path directory;

    /**
     * Makes an authority and what a server on this machine needs.
     *
     * @param directory for all of it, and made by this
     */
    CertificateAuthority(Path directory) throws IOException, InterruptedException, GeneralSecurityException {
        this.directory = Files.createDirectories(directory);
        keytool(
                "authority.p12",
                "-genkeypair",
                "-alias",
                "authority",
                "-keyalg",
                "EC",
                "-dname",
                "CN=A test's authority",
                "-ext",
                "bc:c");
        keytool(
                "authority.p12",
                "-exportcert",
                "-alias",
                "authority",
                "-rfc",
                "-file",
                certificate().toString());
        keytool("server.p12", "-genkeypair", "-alias", SERVER, "-keyalg", "EC", "-dname", "CN=localhost");
        keytool("server.p12", "-certreq", "-alias", SERVER, "-file", file("server.csr"));
        keytool(
                "authority.p12",
                "-gencert",
                "-alias",
                "authority",
                "-rfc",
                "-infile",
                file("server.csr"),
                "-outfile",
                serverCertificate().toString(),
                "-ext",
                "san=dns:localhost,ip:127.0.0.1");
        keytool(
                "server.p12",
                "-importcert",
                "-noprompt",
                "-alias",
                "authority",
                "-file",
                certificate().toString());
        keytool(
                "server.p12",
                "-importcert",
                "-noprompt",
                "-alias",
                SERVER,
                "-file",
                serverCertificate().toString());
        writeServerKey();
    }

    /** Whom clients trust, as PEM. */
    Path certificate() {
        return directory.resolve("ca.pem");
    }

    /** Key and certificate of a server, as PKCS #12. */
    Path serverKeys() {
        return directory.resolve("server.p12");
    }

    /** The certificate of a server called localhost, as PEM. */
    Path serverCertificate() {
        return directory.resolve("server.pem");
    }

    /** Its key, as PEM, readable by its owner alone, as PostgreSQL demands. */
    Path serverKey() {
        return directory.resolve("server.key");
    }

    private void writeServerKey() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(serverKeys())) {
            store.load(in, PASSWORD.toCharArray());
        }
        byte[] key = store.getKey(SERVER, PASSWORD.toCharArray()).getEncoded();
        Files.createFile(
                serverKey(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                serverKey(),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private void keytool(String store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", file(store), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), US_ASCII);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " said: " + said);
        }
    }
}
