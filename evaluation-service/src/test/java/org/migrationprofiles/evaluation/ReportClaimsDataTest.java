package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The claims of the report that are loaded say what the report says, each at its own line, and leave none out. */
class ReportClaimsDataTest {

    private static final Path LAUNCHER = Path.of("../platform/launcher/src");
    private static final Path CLAIMS = LAUNCHER.resolve("main/resources/idf-2010-2014/claims.json");
    private static final Path REPORT = LAUNCHER.resolve("test/resources/idf-2010-2014/report.txt");

    /** Sentences and contradictions that nothing is claimed by, and why. */
    private static final Map<String, String> NO_CLAIM = Map.of(
            "S29", "announces a later section",
            "S30", "a figure whose data are not in the text",
            "S32", "the sentence of S31, counted in another unit",
            "S38", "a legend that names three languages and no publication",
            "S66", "the five rows of Figure 5 together, which are S61 to S65",
            "S105", "a footnote that names the source of a section",
            "S106", "Annex 1 itself, whose rows are records",
            "S107", "follows from two columns of Annex 1",
            "C15", "years of Annex 1 against those that other sources name: assertions, not words of the text");

    @Test
    void theWordsOfEachClaimStandInItsLine() throws IOException {
        List<String> lines = Files.readAllLines(REPORT);
        for (JsonNode claim : claims()) {
            String key = claim.path("key").asText();
            String locator = claim.at("/provenance/locator").asText();
            assertThat(locator).as(key).matches("L[1-9][0-9]*");
            assertThat(claim.path("quote").asText()).as(key).isNotBlank();
            assertThat(lines.get(Integer.parseInt(locator.substring(1)) - 1))
                    .as("%s at %s", key, locator)
                    .contains(claim.path("quote").asText());
        }
    }

    @Test
    void everySentenceFromS11OnAndEveryContradictionHasAClaimOrAReasonForNone() throws IOException {
        Set<String> claimed = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (JsonNode claim : claims()) {
            assertThat(keys.add(claim.path("key").asText()))
                    .as(claim.path("key").asText())
                    .isTrue();
            assertThat(claim.path("references")).as(claim.path("key").asText()).isNotEmpty();
            claim.path("references").forEach(reference -> claimed.add(reference.asText()));
        }
        List<String> expected = new ArrayList<>();
        IntStream.rangeClosed(11, 107).mapToObj(number -> "S" + number).forEach(expected::add);
        Stream.of("S107a", "S107b").forEach(expected::add);
        IntStream.rangeClosed(1, 18).mapToObj(number -> "C" + number).forEach(expected::add);
        for (String reference : expected) {
            assertThat(claimed.contains(reference))
                    .as("%s, %s", reference, NO_CLAIM.getOrDefault(reference, "which has to have a claim"))
                    .isEqualTo(!NO_CLAIM.containsKey(reference));
        }
    }

    /** What an indicator checks lacks nothing to be checked. */
    @Test
    void onlyWhatNothingChecksSaysWhatIsMissing() throws IOException {
        List<String> missing = new ArrayList<>();
        for (JsonNode claim : claims()) {
            String said = claim.at("/parameters/missing").asText();
            if (!said.isEmpty()) {
                String key = claim.path("key").asText();
                assertThat(claim.has("indicator")).as(key).isFalse();
                assertThat(said).as(key).matches("[a-z].*[^.]");
                missing.add(key);
            }
        }
        assertThat(missing)
                .contains(
                        "physical-document", "managers-not-available", "allotted-once", "guide-titles", "map-non-idf");
    }

    @Test
    void theSixteenKeysThatReadersHoldStayAsTheyAre() throws IOException {
        List<String> keys = new ArrayList<>();
        claims().forEach(claim -> keys.add(claim.path("key").asText()));

        assertThat(keys)
                .contains(
                        "period-title",
                        "period-funded",
                        "projects-completed",
                        "publications-completed",
                        "evaluations-of-projects",
                        "projects-decrease",
                        "completion-mean",
                        "revisions-mean",
                        "coverage-three-regions",
                        "profiles-sampled",
                        "publications-released-sampled",
                        "data-availability",
                        "training-collection",
                        "training-use",
                        "policy-impact-table",
                        "policy-impact-text");
    }

    private static JsonNode claims() throws IOException {
        return new ObjectMapper().readTree(CLAIMS.toFile());
    }
}
