package org.migrationprofiles.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.migrationprofiles.infrastructure.FreePorts;

/**
 * A real OpenID provider, Keycloak, on loopback, with the realm of {@code identity-provider/realm.json}: the client
 * {@code editor} may edit projects, the client {@code nobody} may do nothing.
 */
public final class IdentityProvider implements AutoCloseable {

    private static final Duration UP_WITHIN = Duration.ofMinutes(5);
    private static final String REALM = "migration-profiles";
    private static final String ADMINISTRATOR_PASSWORD = "administrator-of-a-test";

    private final Process process;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    private IdentityProvider(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param home directory of the unpacked distribution
     */
    static IdentityProvider start(Path home) throws IOException {
        Path realm = home.resolve("data/import/realm.json");
        Files.createDirectories(realm.getParent());
        try (InputStream content = IdentityProvider.class.getResourceAsStream("/identity-provider/realm.json")) {
            Files.copy(Objects.requireNonNull(content), realm, StandardCopyOption.REPLACE_EXISTING);
        }
        int port = FreePorts.between(20_000, 30_000);
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--db=dev-mem",
                "--import-realm");
        builder.environment()
                .putAll(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "administrator",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMINISTRATOR_PASSWORD,
                        "JAVA_HOME",
                        System.getProperty("java.home")));
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("server.log").toFile());
        IdentityProvider provider = new IdentityProvider(builder.start(), "http://127.0.0.1:" + port);
        Awaitility.await("Keycloak")
                .atMost(UP_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> provider.get(provider.issuer() + "/.well-known/openid-configuration")
                                .statusCode()
                        == 200);
        return provider;
    }

    /** Who issues the tokens: the address of the realm. */
    public String issuer() {
        return address + "/realms/" + REALM;
    }

    /** A token of one of the clients of the realm, good for five minutes. */
    public String tokenOf(String client) {
        return token(
                issuer(),
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", client + "-secret"));
    }

    /** A token of the administrator of the provider itself: of another realm. */
    public String tokenOfAnotherRealm() {
        return token(
                address + "/realms/master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "administrator",
                        "password",
                        ADMINISTRATOR_PASSWORD));
    }

    /** From now on tokens are signed with a new key. */
    public void rotateKeys() {
        String component = "{\"name\":\"rotated\",\"providerId\":\"rsa-generated\","
                + "\"providerType\":\"org.keycloak.keys.KeyProvider\",\"config\":{\"priority\":[\"500\"]}}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/admin/realms/" + REALM + "/components"))
                .header("Authorization", "Bearer " + tokenOfAnotherRealm())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(component))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("The key was not made: " + answer.statusCode() + " " + answer.body());
        }
    }

    private String token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            JsonNode answer = new ObjectMapper().readTree(send(request).body());
            return answer.required("access_token").asText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private HttpResponse<String> get(String uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    /** Ends it, with the server that its script has started. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        all.forEach(one -> one.onExit().join());
        process.onExit().join();
    }
}
