package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the report's text names of challenges, successes, lessons, impacts and capacity results is on record after its data are
 * imported: all of it, nothing else, each at a line of the report that says so.
 */
@QuarkusTest
@EvaluationServiceTest
class ReportDataTest {

    /** Findings that the text names (domain research, section 10.2): kind, category, subject, line. */
    private static final Set<String> NAMED = Set.of(
            "CHALLENGE DATA_AVAILABILITY PROFILE PR.0100/AFG L133",
            "CHALLENGE DURATION PROJECT PR.0100 L50",
            "CHALLENGE VISIBILITY PROJECT PR.0140 L137",
            "CHALLENGE VISIBILITY PROJECT PR.0126 L137",
            "CHALLENGE EXPERTISE PROFILE PR.0136/FSM L129",
            "CHALLENGE FUNDING PROJECT PR.0106 L97",
            "CHALLENGE COMPLEXITY PROGRAMME idf-migration-profiles L129",
            "CHALLENGE PERCEPTION PROGRAMME idf-migration-profiles L141",
            "CHALLENGE REPLICATION_UPDATE PROGRAMME idf-migration-profiles L145",
            "SUCCESS POLICY_IMPACT PROFILE PR.0124/KEN L151",
            "SUCCESS POLICY_IMPACT PROFILE PR.0039/MDG L151",
            "SUCCESS POLICY_IMPACT PROFILE PR.0059/MUS L151",
            "SUCCESS POLICY_IMPACT PROFILE PR.0059/SYC L151",
            "SUCCESS POLICY_IMPACT PROFILE PR.0136/FSM L151",
            "SUCCESS SECOND_ORDER_IMPACT PROFILE PR.0136/FSM L95",
            "SUCCESS REFERENTIAL_PUBLICATION PROFILE PR.0140/NAM L155",
            "SUCCESS DATA_BASE PROFILE PR.0124/KEN L159",
            "SUCCESS INSTITUTIONALISATION COUNTRY BIH L155",
            "LESSON DISTRIBUTION_PLAN PROGRAMME idf-migration-profiles L167",
            "LESSON PM_DEDICATION PROGRAMME idf-migration-profiles L168",
            "LESSON PROCESS_NOT_TOOL PROGRAMME idf-migration-profiles L169",
            "LESSON GOVERNMENT_LIFECYCLE_INVOLVEMENT PROGRAMME idf-migration-profiles L170");

    /** What the text says besides of the projects as a whole (S68, S69, S71, S72, S76, S88, S90). */
    private static final Set<String> OF_THE_WHOLE = Set.of(
            "CHALLENGE DATA_AVAILABILITY PROGRAMME idf-migration-profiles L129",
            "CHALLENGE PERCEPTION PROGRAMME idf-migration-profiles L129",
            "CHALLENGE VISIBILITY PROGRAMME idf-migration-profiles L129",
            "CHALLENGE DATA_AVAILABILITY PROGRAMME idf-migration-profiles L133",
            "CHALLENGE VISIBILITY PROGRAMME idf-migration-profiles L137",
            "SUCCESS POLICY_IMPACT PROGRAMME idf-migration-profiles L151",
            "SUCCESS REFERENTIAL_PUBLICATION PROGRAMME idf-migration-profiles L155",
            "SUCCESS DATA_BASE PROGRAMME idf-migration-profiles L159");

    /** Subject, form, contribution, highest step, line (S82-S85, S43). */
    private static final Set<String> IMPACTS = Set.of(
            "PROFILE PR.0124/KEN NATIONAL_POLICY CONTRIBUTED POLICY L151",
            "PROFILE PR.0124/KEN SECTOR_POLICY HELPED_CONSTRUCT POLICY L151",
            "PROFILE PR.0039/MDG NATIONAL_POLICY CREATED_OR_CEMENTED POLICY L151",
            "PROFILE PR.0059/MUS NATIONAL_POLICY CREATED_OR_CEMENTED POLICY L151",
            "PROFILE PR.0059/SYC NATIONAL_POLICY CREATED_OR_CEMENTED POLICY L151",
            "PROFILE PR.0136/FSM DEVELOPMENT_AGENDA DIRECTLY_INSERTED AGENDA L151",
            "PROFILE PR.0136/FSM LEGISLATION HELPED_PROPEL LEGISLATION L151",
            "PROFILE PR.0136/FSM STRATEGIC_PLAN OTHER LEGISLATION L95");

    private static final List<String> WITH_POLICY_IMPACT = List.of("FSM", "KEN", "MDG", "MUS", "SYC");
    private static final List<String> SAMPLED = List.of("AFG", "FSM", "KEN", "MDG", "MUS", "MWI", "NAM", "PHL", "SYC");

    private static final List<String> COLLECTIONS = List.of("capacity-results", "impacts", "findings");

    /** Members whose words are the report's own. */
    private static final Set<String> WORDS =
            Set.of("statement", "quote", "description", "wording", "evidence", "note", "disaggregation");

    private static final Pattern LINE = Pattern.compile("L([1-9][0-9]*)");

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void importTheReportsData() throws Exception {
        Records.clear();
        ReportProfiles.tell();
        imported("sources").statusCode(201);
        for (String collection : COLLECTIONS) {
            imported(collection).statusCode(201).body("rejected", equalTo(0));
        }
    }

    private static ValidatableResponse imported(String collection) throws IOException {
        return Records.postImport(collection, "application/json", data(collection));
    }

    private static String data(String collection) throws IOException {
        return Files.readString(ReportProfiles.DATA.resolve(collection + ".json"));
    }

    @Test
    void theFindingsAreThoseThatTheTextNamesAtTheirLines() throws Exception {
        Set<String> expected =
                Stream.concat(NAMED.stream(), OF_THE_WHOLE.stream()).collect(Collectors.toSet());

        assertThat(onRecord("findings").stream()
                        .map(finding -> "%s %s %s %s"
                                .formatted(
                                        finding.path("kind").asText(),
                                        finding.path("category").asText(),
                                        subject(finding),
                                        locator(finding))))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theImpactsAreThoseThatTheTextNamesAndNoneIsStrictlyOne() throws Exception {
        List<JsonNode> impacts = onRecord("impacts");

        assertThat(impacts.stream()
                        .map(impact -> "%s %s %s %s %s"
                                .formatted(
                                        subject(impact),
                                        impact.path("form").asText(),
                                        impact.at("/contribution/kind").asText(),
                                        impact.path("highestStep").asText(),
                                        locator(impact))))
                .containsExactlyInAnyOrderElementsOf(IMPACTS);
        // S81: what there was before is told of Micronesia alone, and what there was afterwards of nobody.
        assertThat(impacts).allSatisfy(impact -> {
            assertThat(impact.path("strictDefinitionMet").asText()).isEqualTo("UNKNOWN");
            assertThat(impact.path("before").asText(null))
                    .isEqualTo(locator(impact).equals("L95") ? "NONE" : null);
            assertThat(impact.path("after").isNull()).isTrue();
        });
        JsonNode chain = impacts.stream()
                .filter(impact -> locator(impact).equals("L95"))
                .findFirst()
                .orElseThrow();
        assertThat(chain.path("order").asText()).isEqualTo("SECOND");
        assertThat(chain.path("steps")
                        .valueStream()
                        .map(step -> step.path("level").asText()))
                .containsExactly("AWARENESS", "PLAN", "POLICY", "LEGISLATION");
    }

    @Test
    void onlyTheNamedResultsAreOnRecordAndTheSixthPolicyImpactStaysUnknown() throws Exception {
        Map<String, List<String>> countries = new TreeMap<>();
        for (JsonNode result : onRecord("capacity-results")) {
            assertThat(result.path("value").asText()).isEqualTo("YES");
            countries
                    .computeIfAbsent(result.path("resultCode").asText(), code -> new ArrayList<>())
                    .add(name(
                                    ReportProfiles.profiles(),
                                    result.path("profileId").asText())
                            .replaceFirst(".*/", ""));
        }
        countries.values().forEach(named -> named.sort(null));

        assertThat(countries).isEqualTo(Map.of("R1", SAMPLED, "R5", WITH_POLICY_IMPACT));
        // S89: what Namibia's profile launched may be the sixth, which only a person may say.
        Records.get("/v1/impacts?country=NAM").body("items.size()", equalTo(0));
        Records.get("/v1/findings?country=NAM&category=POLICY_IMPACT").body("items.size()", equalTo(0));
        Records.get("/v1/findings?topic=CLIMATE_CHANGE")
                .body("items.category", equalTo(List.of("REFERENTIAL_PUBLICATION")))
                .body(
                        "items[0].topics",
                        equalTo(List.of("ENVIRONMENT", "CLIMATE_CHANGE", "LABOUR_MIGRATION", "OTHER")));
    }

    @Test
    void eachRecordsWordsStandInTheLineThatItNames() throws Exception {
        List<String> report = Files.readAllLines(ReportProfiles.REPORT);
        for (String collection : COLLECTIONS) {
            for (JsonNode record : onRecord(collection)) {
                String line = line(report, record);
                List<String> words = new ArrayList<>();
                collectWords(record, words);
                assertThat(words)
                        .as("%s", record)
                        .isNotEmpty()
                        .allSatisfy(said -> assertThat(line).as("%s", record).contains(said.split(" … ", -1)));
            }
        }
    }

    private static String line(List<String> report, JsonNode record) {
        Matcher line = LINE.matcher(locator(record));
        assertThat(record.at("/provenance/sourceId").asText()).isEqualTo("idf-report-2018");
        assertThat(line.matches()).as("%s names a line", record).isTrue();
        return report.get(Integer.parseInt(line.group(1)) - 1);
    }

    private static void collectWords(JsonNode node, List<String> words) {
        node.properties().forEach(member -> {
            boolean elsewhere = member.getKey().equals("attribution");
            if (WORDS.contains(member.getKey()) && member.getValue().isTextual()) {
                words.add(member.getValue().asText());
            } else if (!elsewhere) {
                collectWords(member.getValue(), words);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> collectWords(element, words));
        }
    }

    @Test
    void whatAnImpactIsAttributedByStandsInItsOwnLine() throws Exception {
        List<String> report = Files.readAllLines(ReportProfiles.REPORT);

        assertThat(onRecord("impacts")).allSatisfy(impact -> {
            JsonNode attribution = impact.path("attribution");
            assertThat(line(report, attribution))
                    .contains(attribution.path("evidence").asText());
        });
    }

    @Test
    void challengesAreNamedOfFiveOfNineProjectsSuccessesOfFiveBothOfTwoAndNothingOfOne() throws Exception {
        // S57, C13: the report says that all nine had both.
        String nine =
                ReportProfiles.projects().values().stream().map(UUID::toString).collect(Collectors.joining(","));

        JsonNode answer = read("/v1/findings/completeness?projectId=" + nine);

        assertThat(answer.path("total").asInt()).isEqualTo(9);
        assertMembers(answer.path("challenge"), "PR.0100", "PR.0106", "PR.0126", "PR.0136", "PR.0140");
        assertMembers(answer.path("success"), "PR.0039", "PR.0059", "PR.0124", "PR.0136", "PR.0140");
        assertMembers(answer.path("both"), "PR.0136", "PR.0140");
        assertMembers(answer.path("nothingNamed"), "PR.0085");
        assertThat(answer.at("/challenge/unknown").asInt()).isEqualTo(4);
    }

    private static void assertMembers(JsonNode share, String... codes) {
        assertThat(share.path("n").asInt()).isEqualTo(codes.length);
        assertThat(share.path("members").valueStream().map(id -> name(ReportProfiles.projects(), id.asText())))
                .containsExactlyInAnyOrder(codes);
    }

    @Test
    void fourChallengesThreeSuccessesAndFourLessonsAreNumberedForTheProgramme() throws Exception {
        // S4: the numbered headings of L131 to L170.
        Map<String, Set<String>> categories = onRecord("findings").stream()
                .filter(finding -> subject(finding).equals("PROGRAMME idf-migration-profiles"))
                .filter(finding -> Integer.parseInt(locator(finding).substring(1)) > 130)
                .collect(Collectors.groupingBy(
                        finding -> finding.path("kind").asText(),
                        TreeMap::new,
                        Collectors.mapping(finding -> finding.path("category").asText(), Collectors.toSet())));

        assertThat(categories)
                .isEqualTo(Map.of(
                        "CHALLENGE", Set.of("DATA_AVAILABILITY", "VISIBILITY", "PERCEPTION", "REPLICATION_UPDATE"),
                        "SUCCESS", Set.of("POLICY_IMPACT", "REFERENTIAL_PUBLICATION", "DATA_BASE"),
                        "LESSON",
                                Set.of(
                                        "DISTRIBUTION_PLAN",
                                        "PM_DEDICATION",
                                        "PROCESS_NOT_TOOL",
                                        "GOVERNMENT_LIFECYCLE_INVOLVEMENT")));
    }

    @Test
    void theLadderOfAProjectIsUnknownWhereTheReportNamesNoImpact() {
        // S101.
        Records.get("/v1/impacts/ladder?projectId=" + ReportProfiles.project("PR.0136"))
                .body("profiles.highestStep", equalTo(List.of("LEGISLATION")))
                .body("unknown", equalTo(0));
        Records.get("/v1/impacts/ladder?projectId=" + ReportProfiles.project("PR.0085"))
                .body("total", equalTo(4))
                .body("unknown", equalTo(4))
                .body("profiles[0].highestStep", nullValue());
    }

    @Test
    void importedAgainNothingChanges() throws Exception {
        long events = Records.events(dataSource);
        for (String collection : COLLECTIONS) {
            int records = onRecord(collection).size();
            // The same content again is the same run; a line more is another one.
            Records.postImport(collection, "application/json", data(collection) + "\n")
                    .statusCode(201)
                    .body("created", equalTo(Map.of()))
                    .body("updated", equalTo(Map.of()))
                    .body("unchanged", equalTo(Map.of(collection, records)));
            RoundTrip.assertChangesNothing(collection, records, dataSource);
        }
        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    private List<JsonNode> onRecord(String collection) throws IOException {
        JsonNode page = read("/v1/" + collection + "?limit=200");
        assertThat(page.path("next").isNull()).isTrue();
        return page.path("items").valueStream().toList();
    }

    private JsonNode read(String address) throws IOException {
        return json.readTree(Records.get(address).statusCode(200).extract().asString());
    }

    private static String locator(JsonNode record) {
        return record.at("/provenance/locator").asText();
    }

    /** Kind and name of what a record is about; fails when it is about nothing of the report. */
    private static String subject(JsonNode record) {
        String type = record.at("/subject/type").asText();
        String id = record.at("/subject/id").asText();
        return type + " "
                + switch (type) {
                    case "PROJECT" -> name(ReportProfiles.projects(), id);
                    case "PROFILE" -> name(ReportProfiles.profiles(), id);
                    default -> id;
                };
    }

    private static String name(Map<String, UUID> named, String id) {
        return named.entrySet().stream()
                .filter(entry -> entry.getValue().toString().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is none of " + named));
    }
}
