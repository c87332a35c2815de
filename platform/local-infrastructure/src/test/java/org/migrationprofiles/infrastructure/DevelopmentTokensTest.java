package org.migrationprofiles.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentTokensTest {

    @TempDir
    Path directory;

    @Test
    void keepsItsKeysForTheOwnerAloneAndReadsThemBack() throws Exception {
        DevelopmentKeys made = DevelopmentKeys.in(directory);
        DevelopmentKeys read = DevelopmentKeys.in(directory);

        assertThat(read.publicKey()).isEqualTo(made.publicKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("private-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void signsWhoActsInWhichRolesForTheSuite() throws Exception {
        DevelopmentKeys keys = DevelopmentKeys.generate();

        String token = new DevelopmentTokens(keys).issue("ada", Set.of("reader"), Duration.ofMinutes(5));

        String[] parts = token.split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.pair().getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .contains("\"iss\":\"migration-profiles-suite\"", "\"sub\":\"ada\"", "\"groups\":[\"reader\"]")
                .contains("\"aud\":\"migration-profiles\"");
    }
}
