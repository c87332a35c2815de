package org.migrationprofiles.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The key pair with which development tokens are signed (RSA, 2048 bits). It is for one machine: a deployment names an
 * OpenID Connect issuer instead.
 *
 * @param pair the keys
 */
public record DevelopmentKeys(KeyPair pair) {

    private static final int BITS = 2048;
    private static final String ALGORITHM = "RSA";

    /** A new pair that is stored nowhere. */
    public static DevelopmentKeys generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(BITS);
            return new DevelopmentKeys(generator.generateKeyPair());
        } catch (GeneralSecurityException problem) {
            throw new InfrastructureException("This Java has no RSA", problem);
        }
    }

    /**
     * The pair kept in a directory; on the first call it is made there, readable by its owner alone.
     *
     * @throws InfrastructureException when the files cannot be read or written
     */
    public static DevelopmentKeys in(Path directory) {
        Path privateFile = directory.resolve("private-key");
        Path publicFile = directory.resolve("public-key");
        try {
            if (Files.exists(privateFile) && Files.exists(publicFile)) {
                return read(privateFile, publicFile);
            }
            Files.createDirectories(directory);
            DevelopmentKeys keys = generate();
            Files.deleteIfExists(privateFile);
            Files.createFile(
                    privateFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    privateFile,
                    Base64.getEncoder().encodeToString(keys.pair.getPrivate().getEncoded()));
            Files.writeString(publicFile, keys.publicKey());
            return keys;
        } catch (IOException | GeneralSecurityException problem) {
            throw new InfrastructureException("The development keys in " + directory + " are not usable", problem);
        }
    }

    private static DevelopmentKeys read(Path privateFile, Path publicFile)
            throws IOException, GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        PrivateKey privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(decode(privateFile)));
        PublicKey publicKey = factory.generatePublic(new X509EncodedKeySpec(decode(publicFile)));
        return new DevelopmentKeys(new KeyPair(publicKey, privateKey));
    }

    private static byte[] decode(Path file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }

    /** The public key as the services' setting {@code quarkus.oidc.public-key} wants it: X.509, Base64, one line. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }
}
