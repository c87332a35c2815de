package org.migrationprofiles.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.ContractFiles;

/** Alerts, dashboard and runbook speak of the same things, and of metrics that there are. */
class OperationsDocumentsTest {

    private static final Path ROOT = ContractFiles.root();
    private static final Pattern METRIC =
            Pattern.compile("\\b(suite|http_server|agroal|jvm|worker_pool|process|kafka_consumer)_[a-z_0-9]+");
    private static final Pattern OF_SUMMARY = Pattern.compile("_(sum|count|bucket|max)$");

    @Test
    void eachAlertHasASectionInTheRunbookAndNamesIt() throws IOException {
        String runbook = Files.readString(ROOT.resolve("docs/operations.md"));

        assertThat(alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> {
            String name = alert.path("alert").asText();
            assertThat(runbook).as("docs/operations.md").contains("\n### " + name + "\n");
            assertThat(alert.at("/annotations/runbook").asText())
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning", "info");
        });
    }

    @Test
    void eachAlertIsFiredOnceByItsTest() {
        Set<String> fired = new TreeSet<>();
        ContractFiles.yaml("../deploy/prometheus/alerts.test.yml")
                .path("tests")
                .forEach(test -> test.path("alert_rule_test").forEach(moment -> {
                    if (!moment.path("exp_alerts").isEmpty()) {
                        fired.add(moment.path("alertname").asText());
                    }
                }));

        assertThat(alerts()).extracting(alert -> alert.path("alert").asText()).allMatch(fired::contains);
    }

    @Test
    void alertsAndDashboardAskForMetricsThatAreExplained() throws IOException {
        String explained = Files.readString(ROOT.resolve("docs/metrics.md"));
        List<String> questions = new ArrayList<>();
        alerts().forEach(alert -> questions.add(alert.path("expr").asText()));
        ContractFiles.json("../deploy/grafana/migration-profiles.json")
                .path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> questions.add(target.path("expr").asText())));

        Set<String> asked = new TreeSet<>();
        questions.forEach(question -> {
            Matcher metric = METRIC.matcher(question);
            while (metric.find()) {
                asked.add(metric.group());
            }
        });

        assertThat(asked)
                .hasSizeGreaterThan(15)
                .allSatisfy(metric -> assertThat(explained)
                        .as("docs/metrics.md explains " + metric)
                        .containsAnyOf(
                                "`" + metric + "`",
                                "`" + OF_SUMMARY.matcher(metric).replaceFirst("") + "`"));
    }

    @Test
    void prometheusItselfFiresThemWhereItIsInstalled() throws Exception {
        Assumptions.assumeTrue(installed("promtool"), "promtool is not installed");

        assertThat(promtool("check", "rules", "alerts.yml")).contains("SUCCESS");
        assertThat(promtool("test", "rules", "alerts.test.yml"))
                .contains("SUCCESS")
                .doesNotContain("FAILED");
    }

    private static List<JsonNode> alerts() {
        List<JsonNode> alerts = new ArrayList<>();
        ContractFiles.yaml("../deploy/prometheus/alerts.yml")
                .path("groups")
                .forEach(group -> group.path("rules").forEach(alerts::add));
        return alerts;
    }

    private static boolean installed(String program) {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }

    private static String promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(ROOT.resolve("deploy/prometheus").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}
