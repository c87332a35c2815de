package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What lies in deploy/kubernetes is what the published API of Kubernetes allows, and names what is there. */
class KubernetesManifestsTest {

    private static final Path MANIFESTS = Path.of("../../deploy/kubernetes");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Fails when a field is missing that has to be there, or one is there that the API does not have. */
    private interface Schema {
        void validate(JsonElement element) throws IOException;
    }

    private static final Map<String, Schema> SCHEMAS = Map.of(
            "apps/v1 Deployment", V1Deployment::validateJsonElement,
            "autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement,
            "batch/v1 Job", V1Job::validateJsonElement,
            "networking.k8s.io/v1 Ingress", V1Ingress::validateJsonElement,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "v1 Namespace", V1Namespace::validateJsonElement,
            "v1 Service", V1Service::validateJsonElement,
            "v1 ServiceAccount", V1ServiceAccount::validateJsonElement);

    @TestFactory
    Stream<DynamicTest> eachIsWhatTheApiAllows() throws IOException {
        return manifests().stream()
                .map(file -> DynamicTest.dynamicTest(
                        MANIFESTS.relativize(file).toString(),
                        () -> assertThatCode(() -> validate(YAML.readTree(Files.readString(file))))
                                .doesNotThrowAnyException()));
    }

    @Test
    void aFieldThatTheApiDoesNotHaveIsFound() throws IOException {
        String deployment = Files.readString(MANIFESTS.resolve("base/project-service/deployment.yaml"));

        assertThatThrownBy(() -> validate(YAML.readTree(deployment.replace("periodSeconds", "periodSecond"))))
                .hasMessageContaining("periodSecond");
    }

    private static void validate(JsonNode manifest) throws IOException {
        String kind = manifest.path("apiVersion").asText() + " "
                + manifest.path("kind").asText();
        Objects.requireNonNull(SCHEMAS.get(kind), kind).validate(JsonParser.parseString(manifest.toString()));
    }

    @Test
    void kustomizationsNameFilesThatAreThereAndEachFileIsNamed() throws IOException {
        Set<Path> named = new TreeSet<>();
        for (Path kustomization : files("kustomization.yaml")) {
            for (JsonNode resource :
                    YAML.readTree(Files.readString(kustomization)).path("resources")) {
                Path path = kustomization.resolveSibling(resource.asText()).normalize();
                assertThat(path).exists();
                named.add(path);
            }
        }

        assertThat(manifests().stream().map(Path::normalize)).allMatch(named::contains);
    }

    @Test
    void keysOfSettingsAndSecretsAreThoseThatAreMade() throws IOException {
        Set<String> made = new TreeSet<>();
        for (JsonNode generator : YAML.readTree(Files.readString(MANIFESTS.resolve("base/kustomization.yaml")))
                .path("configMapGenerator")) {
            generator
                    .path("literals")
                    .forEach(literal -> made.add(generator.path("name").asText() + "/"
                            + literal.asText().split("=", 2)[0]));
        }
        made.addAll(Set.of(
                "suite-services/database-password",
                "suite-services/cursor-secret",
                "suite-owner/database-owner-password",
                "suite-administrator/user",
                "suite-administrator/password"));
        Set<String> used = new TreeSet<>();
        for (Path file : manifests()) {
            JsonNode manifest = YAML.readTree(Files.readString(file));
            for (String kind : List.of("configMapKeyRef", "secretKeyRef")) {
                manifest.findValues(kind)
                        .forEach(reference -> used.add(reference.path("name").asText() + "/"
                                + reference.path("key").asText()));
            }
        }

        assertThat(made).containsAll(used);
        assertThat(used).contains("suite-owner/database-owner-password");
    }

    @Test
    void onlyJobsKnowThePasswordOfTheOwner() throws IOException {
        List<String> whoKnows = new ArrayList<>();
        for (Path file : manifests()) {
            if (Files.readString(file).contains("suite-owner")) {
                whoKnows.add(YAML.readTree(Files.readString(file)).path("kind").asText());
            }
        }

        assertThat(whoKnows).hasSize(4).containsOnly("Job");
    }

    @Test
    void settingsAreDocumented() throws IOException {
        String documented = Files.readString(Path.of("../../docs/configuration.md"));
        Set<String> names = new TreeSet<>();
        for (Path file : manifests()) {
            JsonNode manifest = YAML.readTree(Files.readString(file));
            manifest.findValues("env")
                    .forEach(variables -> variables.forEach(
                            variable -> names.add(variable.path("name").asText())));
        }
        Set<String> settings =
                names.stream().filter(name -> name.startsWith("QUARKUS_")).collect(Collectors.toSet());

        assertThat(settings).hasSizeGreaterThan(5).allMatch(documented::contains);
    }

    private static List<Path> manifests() throws IOException {
        return files(".yaml").stream()
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .toList();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(MANIFESTS)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
