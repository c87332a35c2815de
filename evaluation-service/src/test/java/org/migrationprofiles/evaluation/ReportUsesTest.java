package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the report says of recommendations and of the use of profiles is kept in its words, and no more than it says. */
@QuarkusTest
@EvaluationServiceTest
class ReportUsesTest {

    private static final Path LAUNCHER = Path.of("../platform/launcher/src");
    private static final Path REPORT = LAUNCHER.resolve("test/resources/idf-2010-2014/report.txt");
    private static final List<String> WORDS = List.of("text", "action", "actor", "description", "note");

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @ValueSource(strings = {"recommendations", "use-events"})
    void everyTextStandsInTheLineThatItsRecordNames(String collection) throws Exception {
        List<String> report = Files.readAllLines(REPORT);

        for (JsonNode record : json.readTree(data(collection))) {
            String locator = record.at("/provenance/locator").asText();
            String line = report.get(Integer.parseInt(locator.substring(1)) - 1);
            assertThat(words(record).toList())
                    .isNotEmpty()
                    .allSatisfy(words -> assertThat(line).as(locator).contains(words));
        }
    }

    @Test
    void theReportsRecommendationAndUsesAreKeptOnceAndWhatItDoesNotSayStaysUnknown() throws Exception {
        Records.clear();
        ReportProfiles.tell();

        for (int time = 0; time < 2; time++) {
            String outcome = time == 0 ? "created" : "unchanged";
            imported("recommendations", time).body(outcome, equalTo(Map.of("recommendations", 1)));
            imported("use-events", time).body(outcome, equalTo(Map.of("use-events", 3)));
        }

        // S91: the report does not say what became of them, nor who took them up.
        Records.get("/v1/recommendations?topic=COUNTER_TRAFFICKING&country=KEN&sourceId=idf-report-2018")
                .body("items.status", contains("UNKNOWN"))
                .body("items[0].wording", equalTo("REPORTED"))
                .body("items[0].managementResponse", nullValue())
                .body("items[0].usedBy", empty());
        Records.get("/v1/use-events?country=KEN")
                .body("items.action", contains("aided their efforts by extension"))
                .body("items[0].actor", nullValue());
        // S88: to governments, a profile is a process.
        Records.get("/v1/use-events?perception=PROCESS")
                .body("items.subject.id", contains("idf-migration-profiles"))
                .body("items[0].gaps.topic", contains("MIGRATION_POLICY"));
        Records.get("/v1/statements?kind=USE_EVENT&text=standalone reports").body("items.kind", contains("USE_EVENT"));
        // S90: "multiple" projects, none of them named.
        Records.get("/v1/use-events?text=multiple projects")
                .body("items.followOnProjects.attribution", contains(List.of("UNKNOWN")))
                .body("items[0].followOnProjects[0].projectId", nullValue());
    }

    private Stream<String> words(JsonNode node) {
        List<String> found = new ArrayList<>();
        node.properties().forEach(member -> {
            if (WORDS.contains(member.getKey())) {
                found.add(member.getValue().asText());
            }
            words(member.getValue()).forEach(found::add);
        });
        if (node.isArray()) {
            node.forEach(element -> words(element).forEach(found::add));
        }
        return found.stream();
    }

    private static ValidatableResponse imported(String collection, int time) throws IOException {
        return Records.postImport(collection, "application/json", data(collection) + " ".repeat(time))
                .statusCode(201);
    }

    private static String data(String collection) throws IOException {
        return Files.readString(LAUNCHER.resolve("main/resources/idf-2010-2014/" + collection + ".json"));
    }
}
