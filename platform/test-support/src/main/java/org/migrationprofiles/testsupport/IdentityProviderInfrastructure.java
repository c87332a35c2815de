package org.migrationprofiles.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets the service under test trust a Keycloak, which {@code -Dkeycloak.home=} names. To be used beside {@link
 * SuiteInfrastructure} with {@code tokens=of-a-provider}.
 */
public class IdentityProviderInfrastructure implements QuarkusTestResourceLifecycleManager {

    private static @Nullable IdentityProvider running;

    /** The provider that runs. */
    public static IdentityProvider provider() {
        return Objects.requireNonNull(running);
    }

    @Override
    public Map<String, String> start() {
        try {
            IdentityProvider provider =
                    IdentityProvider.start(Path.of(System.getProperty("keycloak.home", "target/keycloak"))
                            .toAbsolutePath());
            running = provider;
            return Map.of(
                    "quarkus.oidc.auth-server-url", provider.issuer(), "quarkus.oidc.token.issuer", provider.issuer());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        IdentityProvider provider = running;
        if (provider != null) {
            provider.close();
        }
    }
}
