package org.migrationprofiles.evaluation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An export fills an empty suite also where its records name what had been deleted in the suite that it comes from. */
@QuarkusTest
@EvaluationServiceTest
class DeletedElsewhereTest {

    private static final String JSON = "application/json";

    @Inject
    DataSource dataSource;

    private UUID project;
    private UUID profile;

    @BeforeEach
    void startWithAProfile() throws SQLException {
        Records.clear();
        RegistryEvents.country("NAM");
        project = RegistryEvents.project("PR." + UUID.randomUUID());
        profile = RegistryEvents.heardProfile(project, "NAM");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "findings | 'subject':{'type':'PROFILE','id':'%s'},'kind':'SUCCESS','category':'DATA_BASE','statement':'S' | /subject/id",
                "assertions | 'subject':{'type':'PROFILE','id':'%s'},'attribute':'EVALUATED','value':'YES' | /subject/id",
                "impacts | 'subject':{'type':'PROFILE','id':'%s'},'statement':'It led to a policy' | /subject/id",
                "use-events | 'subject':{'type':'PROFILE','id':'%s'},'action':'Read it' | /subject/id",
                "capacity-results | 'profileId':'%s','resultCode':'R3','value':'YES' | /profileId",
                "evaluations | 'status':'DRAFT','profileIds':['%s'] | /profileIds/0",
                "surveys | 'profileId':'%s','status':'RESPONDED' | /profileId",
                "claims | 'key':'k','statement':'S','kind':'STATEMENT','subjects':[{'type':'PROFILE','id':'%s'}] | /subjects/0/id"
            })
    void whatIsSaidOfTheDeletedFillsAnEmptySuite(String kind, String members, String pointer) throws Exception {
        String id = created(kind, members.replace('\'', '"').formatted(profile));
        delete(kind, id, pointer);

        RoundTrip.assertChangesNothing(kind, 1, dataSource);
        RoundTrip.assertFillsAnEmptyRegistry(kind, 1, dataSource);
        Records.get("/v1/" + kind).body("items.deletedReferences", equalTo(List.of(List.of(pointer))));

        // The other suite has never heard of the profile.
        UUID unheard = UUID.randomUUID();
        for (String form : List.of("csv", "json", "ndjson")) {
            String file = RoundTrip.elsewhere(SurveyRecords.export(kind, form), unheardOf(form))
                    .replace(profile.toString(), unheard.toString());
            Records.clear();
            SurveyRecords.importFile(kind, form, file).statusCode(201).body("created", equalTo(Map.of(kind, 1)));
            Records.get("/v1/" + kind).body("items.deletedReferences", equalTo(List.of(List.of(pointer))));
            SurveyRecords.importFile(kind, form, file).statusCode(201).body("unchanged", equalTo(Map.of(kind, 1)));
            profile = unheard;
            unheard = UUID.randomUUID();
        }
    }

    @Test
    void whatWasDeletedElsewhereIsMarkedUntilItIsHeardOf() {
        String finding = created("findings", about(profile));
        delete("findings", finding, "/subject/id");
        UUID unheard = UUID.randomUUID();
        String file = RoundTrip.elsewhere(SurveyRecords.export("findings", "json"), 1)
                .replace(profile.toString(), unheard.toString());

        Records.postImport("findings", JSON, file.replaceAll("\\[\"/subject/id\"\\]", "[]"))
                .statusCode(422)
                .body("report.rowReports[0].messages[0].column", startsWith("subject"));
        Records.postImport("findings&dryRun=true", JSON, file).statusCode(200).body("accepted", equalTo(1));
        Records.get("/v1/dangling-references?deletedId=" + unheard).body("items", empty());
        Records.postImport("findings", JSON, file).statusCode(201);

        String id = RoundTrip.elsewhere(finding, 1);
        Records.get("/v1/dangling-references?deletedId=" + unheard)
                .body("items.id", contains(id))
                .body("items[0].references.type", contains("country-profile"))
                .body("items[0].references[0].reason", equalTo("It was deleted where the record was exported."));
        Records.post("/v1/findings", "{" + about(unheard) + "}").statusCode(422);
        RegistryEvents.profile(unheard, project, "NAM", 1, false);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Records.get("/v1/findings/" + id).body("deletedReferences", empty()));
        Records.get("/v1/dangling-references?deletedId=" + unheard).body("items", empty());
    }

    /** The queue tells that nothing is left to find out about, and why; what was said stays. */
    @Test
    void aConflictAboutTheDeletedIsMarkedUntilThatIsOnRecordAgain() {
        Said said = Said.of("PROFILE", profile);
        String one = said.that("EVALUATED", "YES");
        String other = said.that("EVALUATED", "NO");
        String conflict = said.conflict("EVALUATED");
        said.conflicts("EVALUATED").body("items[0].deletedReferences", empty());

        delete("conflicts", conflict, "/subject/id");
        Records.get("/v1/conflicts?status=OPEN")
                .body("items.id", contains(conflict))
                .body("items[0].deletedReferences", contains("/subject/id"))
                .body("items[0].assertions.assertionId", contains(one, other));
        Records.get("/v1/conflicts/" + conflict + "/history")
                .body("[-1].changes.pointer", contains("/deletedReferences"))
                .body("[-1].reason", startsWith("The country profile " + profile + " was deleted in project-service"));
        Records.get("/v1/dangling-references?deletedId=" + profile).body("items.id", hasItem(conflict));
        Said.determine(conflict, null).statusCode(201);
        Records.get("/v1/conflicts/" + conflict)
                .body("status", equalTo("DETERMINED"))
                .body("deletedReferences", contains("/subject/id"));

        RegistryEvents.profile(profile, project, "NAM", 3, false);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Records.get("/v1/conflicts/" + conflict).body("deletedReferences", empty()));
        Said.act("DELETE", "/v1/assertions/" + other);
        Records.get("/v1/conflicts/" + conflict).body("status", equalTo("RESOLVED_BY_AGREEMENT"));
    }

    @Test
    void onlyARowWithItsIdNamesWhatWasDeleted() {
        String finding = created("findings", about(profile));
        delete("findings", finding, "/subject/id");
        String row = "[{" + about(profile)
                + ",\"provenance\":{\"sourceId\":\"a-source\"},\"deletedReferences\":[\"/subject/id\"]%s}]";

        Records.postImport("findings", JSON, row.formatted(""))
                .statusCode(422)
                .body("report.rowReports[0].messages[0].reason", equalTo("It was deleted."));
        Records.postImport("findings", JSON, row.formatted(",\"id\":\"" + UUID.randomUUID() + "\""))
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"subject\"]", "[1]", "{}"})
    void whatPointsToNothingIsRefused(String pointers) {
        Records.postImport(
                        "findings",
                        JSON,
                        "[{\"id\":\"%s\",%s,\"deletedReferences\":%s}]"
                                .formatted(UUID.randomUUID(), about(profile), pointers))
                .statusCode(422)
                .body("report.rowReports[0].messages[0].column", equalTo("deletedReferences"));
    }

    @Test
    void claimsThatNameADeletedClaimFillAnEmptySuite() throws Exception {
        claim("annex", "[]");
        claim("table", "[]");
        claim("text", "[\"annex\", \"table\"]");
        Said.act("DELETE", "/v1/claims/table");
        Records.get("/v1/claims/text").body("deletedReferences", contains("/competingClaims/1"));

        RoundTrip.assertChangesNothing("claims", 2, dataSource);
        RoundTrip.assertFillsAnEmptyRegistry("claims", 2, dataSource);

        Records.get("/v1/claims/text")
                .body("competingClaims", contains("annex", "table"))
                .body("deletedReferences", contains("/competingClaims/1"));
        Records.get("/v1/claims/annex").body("competingClaims", hasItem("text")).body("deletedReferences", empty());
        Records.get("/v1/claims/table").statusCode(404);
        claim("table", "[]");
        Records.get("/v1/claims/text").body("deletedReferences", empty());
        Records.get("/v1/claims/text/history").body("[-1].reason", equalTo("Claim table is on record."));
        Records.get("/v1/claims/table")
                .body("competingClaims", contains("text"))
                .body("version", equalTo(1));
    }

    private static int unheardOf(String form) {
        return switch (form) {
            case "csv" -> 4;
            case "json" -> 5;
            default -> 6;
        };
    }

    private void delete(String kind, String id, String pointer) {
        RegistryEvents.profile(profile, project, "NAM", 2, true);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        Records.get("/v1/" + kind + "/" + id).body("deletedReferences", equalTo(List.of(pointer))));
    }

    private static String about(UUID profile) {
        return "\"subject\":{\"type\":\"PROFILE\",\"id\":\"%s\"},\"kind\":\"SUCCESS\",\"category\":\"DATA_BASE\",\"statement\":\"S\""
                .formatted(profile);
    }

    private static void claim(String key, String competing) {
        Records.post(
                        "/v1/claims",
                        "{\"key\":\"%s\",\"statement\":\"So many.\",\"kind\":\"COUNT\",\"competingClaims\":%s}"
                                .formatted(key, competing))
                .statusCode(201);
    }

    private static String created(String kind, String members) {
        return Records.post("/v1/" + kind, "{" + members + "}")
                .statusCode(201)
                .extract()
                .path("id");
    }
}
