package org.migrationprofiles.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.ingest.ManyUnits;
import org.migrationprofiles.testsupport.TableReads;
import org.migrationprofiles.testsupport.Tokens;

/**
 * How much is read of tables that grow, with 50,000 publications, or as many as {@code growth.records} says, of as many profiles.
 *
 * <p>Pages, single records, what changed, and one more event go through no large table. Claims, sources and open contradictions, of which
 * there are far fewer than publications, are read as a whole. Figures over all units have to read all of them, each table so many times as is said
 * beside each address, whatever the number of units; breakdowns and comparisons are made of several figures. What is kept
 * reads nothing the second time.
 *
 * <p>The status of one country's profile is among those over all: it is put together with that of all countries.
 *
 * <p>Left out are reports, of some hundred figures, {@code knownAt}, which computes all facts of another time, and events of an organisation that pays for most projects,
 * whose facts are all written anew.
 */
@QuarkusTest
@MetricsServiceTest
@TestProfile(NobodyElseReads.class)
@Tag("growth")
class GrowthTest {

    private static final long RECORDS = Long.getLong("growth.records", 50_000);
    // A page and what belongs to its records is less than this, however few there are altogether.
    private static final long LARGE = Math.max(RECORDS / 50, 500);
    private static final String SPARED = "FSM";

    private static final String FEW = """
            /v1/changes?limit=100
            /v1/freshness
            /v1/claims?limit=50
            /v1/claims?limit=50&kind=STATEMENT
            /v1/claims?limit=50&verdict=SUPPORTED
            /v1/claims?limit=50&reference=S99
            /v1/claims?limit=50&indicator=surveyed
            /v1/claims?limit=50&reason=NO_RULE
            /v1/claims/gr-7
            /v1/profile-status/changes?since=2026-01-01T00:00:00Z&limit=50
            /v1/profile-status/changes?since=2020-01-02T00:00:00Z&limit=50&country=KEN
            /v1/profile-status/changes?since=2020-01-02T00:00:00Z&limit=50&country=FSM
            /v1/report-definitions
            /v1/report-definitions/idf-2010-2014
            /v1/reports
            /v1/reports/idf-2010-2014/snapshots
            /v1/indicators
            /admin/dead-events?limit=50
            /admin/dead-events?limit=50&status=OPEN
            /admin/dead-events?limit=50&status=REPLAYED
            /admin/dead-events/77
            """;

    /** What is asked, how many times each table may be read for it, and whether the answer is kept. */
    private static final String ALL = """
            1 page /v1/profile-status/changes?since=2020-01-02T00:00:00Z&limit=50
            4 kept /v1/indicators/publications?population=ALL
            4 kept /v1/indicators/publications?population=ALL&country=FSM
            4 kept /v1/indicators/publications?population=ALL&groupBy=YEAR
            4 kept /v1/indicators/publications?population=ALL&groupBy=COUNTRY
            4 kept /v1/indicators/publications?population=ALL&groupBy=REGION&regionScheme=IOM_RO_2018
            4 kept /v1/indicators/publications?population=ALL&groupBy=FUNDER_CATEGORY
            4 kept /v1/indicators/publications?population=ALL&funderCategory=EU_EC&fundingYearFrom=2010&language=en
            4 kept /v1/indicators/evaluated?population=ALL
            6 kept /v1/indicators/evaluated?population=ALL&unit=PROJECT
            4 kept /v1/indicators/evaluated?population=ALL&unit=COUNTRY
            4 kept /v1/indicators/evaluated?population=ALL&unit=PUBLICATION
            4 kept /v1/indicators/surveyed?population=ALL&groupBy=COUNTRY
            8 kept /v1/indicators/interviewed?population=ALL
            4 kept /v1/indicators/publication-reviewed?population=ALL
            4 kept /v1/indicators/survey-responses?population=ALL
            5 kept /v1/indicators/budget?population=ALL
            5 kept /v1/indicators/overrun?population=ALL
            4 kept /v1/indicators/publication-lag?population=ALL
            4 kept /v1/indicators/policy-impact?population=ALL
            5 kept /v1/indicators/breadth-activities?population=ALL
            4 kept /v1/indicators/technical-working-group?population=ALL
            4 page /v1/indicators/evaluated/members?population=ALL&limit=50
            4 page /v1/indicators/evaluated/excluded?population=ALL&limit=50
            4 page /v1/indicators/evaluated/unknown?population=ALL&limit=50
            4 page /v1/indicators/evaluated/population?population=ALL&limit=50
            4 page /v1/indicators/publications/members?population=ALL&country=FSM&limit=50
            8 page /v1/coverage?scheme=IOM_RO_2018&population=ALL
            40 page /v1/coverage/comparison?scheme=IOM_RO_2018
            8 page /v1/coverage/countries-without-profile?limit=50
            40 page /v1/coverage/funders
            12 page /v1/funding?population=ALL
            30 page /v1/funding/pairs?population=ALL
            10 page /v1/worklist
            10 page /v1/worklist?status=NON_UPDATED
            4 kept /v1/profile-status?country=FSM
            4 kept /v1/profile-status
            4 kept /v1/profile-status?status=NON_UPDATED
            """;

    @Inject
    AgroalDataSource dataSource;

    private final List<String> tooMuch = new ArrayList<>();
    private final TableReads reads =
            TableReads.andOfIndexes(LARGE, () -> dataSource.flush(AgroalDataSource.FlushMode.GRACEFUL));

    @Test
    void noTableIsReadMoreOftenThanItMustBe() throws SQLException {
        ReportAnnex.load();
        // Those of the report would each add figures of its own to what is asked.
        inReadModel("delete from replica where aggregate_type = 'claim'");
        try (Stated stated = new Stated()) {
            String project = stated.project("PR.GROWTH", 2012, List.of(SPARED), ReportAnnex.fund());
            String profile = stated.profile(project, SPARED);
            String publication = stated.publication(profile, 2014);
            stated.awaitTaken();
            ManyUnits.fill(dataSource, RECORDS, SPARED);
            System.out.println("growth: " + TableReads.sizes());

            FEW.lines().forEach(this::askForFew);
            Map<String, Runnable> events = new LinkedHashMap<>();
            events.put("organisation", () -> stated.organisation("Growth Fund", "OTHER"));
            events.put("project", () -> stated.project("PR.GROWTH2", 2012, List.of(SPARED), ReportAnnex.fund()));
            events.put("country-profile", () -> stated.change("country-profile", profile, Stated.fields("note", "x")));
            events.put(
                    "publication", () -> stated.change("publication", publication, Stated.fields("editionYear", 2015)));
            events.put("evaluation", () -> stated.evaluation(List.of(profile), List.of()));
            events.put("evaluation of a project", () -> stated.evaluation(List.of(), List.of(project)));
            events.put("survey", () -> stated.survey(profile));
            events.put("assertion", () -> stated.assertion("PROFILE", profile, "EVALUATED", "NO"));
            events.put("assertion on a country", () -> stated.assertion("COUNTRY", SPARED, "PROFILE_EXISTS", "YES"));
            events.put("capacity-result", () -> stated.result(profile, "R3", "YES"));
            events.put("source", () -> stated.source("growth", "A source"));
            Map<String, Object> about = Stated.fields("type", "PROFILE", "id", profile);
            for (String kind : List.of("conflict", "determination", "finding", "impact", "interview", "quotation")) {
                events.put(
                        kind,
                        () -> stated.state(
                                kind,
                                Stated.id("growth " + kind),
                                Stated.fields(
                                        "subject",
                                        about,
                                        "attribute",
                                        "EVALUATED",
                                        "status",
                                        "OPEN",
                                        "affects",
                                        List.of("evaluated"))));
            }
            events.put(
                    "activity",
                    () -> stated.state("activity", Stated.id("growth activity"), Stated.fields("projectId", project)));
            events.put(
                    "publication-review",
                    () -> stated.state(
                            "publication-review",
                            Stated.id("growth review"),
                            Stated.fields("publicationId", publication)));
            events.put(
                    "claim",
                    () -> stated.state(
                            "claim", Stated.id("growth claim"), Stated.fields("key", "growth", "kind", "STATEMENT")));
            Map<String, Long> sizes = TableReads.sizes();
            for (Map.Entry<String, Runnable> event : events.entrySet()) {
                String kind = event.getKey();
                times(0, "one more event: " + kind, sizes, () -> {
                    event.getValue().run();
                    stated.awaitTaken();
                });
            }
            ALL.lines().forEach(line -> askForAll(line.split(" ", 3), sizes));

            assertThat(tooMuch).isEmpty();
        }
    }

    private void askForFew(String address) {
        times(0, address, Map.of(), () -> answered(address));
    }

    private void askForAll(String[] words, Map<String, Long> sizes) {
        String address = words[2];
        times(Long.parseLong(words[0]), address, sizes, () -> answered(address));
        if (words[1].equals("kept")) {
            times(0, address + " again", sizes, () -> answered(address));
        }
    }

    // None of a large table, or each so many times as a whole.
    private void times(long times, String what, Map<String, Long> sizes, Runnable asked) {
        measured(what, asked).forEach((table, rows) -> {
            long size = sizes.getOrDefault(table, 0L);
            if (rows > times * size) {
                tooMuch.add(what + " read " + rows + " rows of the " + size + " of " + table + "\n");
            }
        });
    }

    private Map<String, Long> measured(String what, Runnable asked) {
        try {
            return reads.measured(what, asked);
        } catch (SQLException failure) {
            throw new IllegalStateException("What was read could not be seen", failure);
        }
    }

    private void answered(String address) {
        Response answer = given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.with(Roles.READER, Roles.ADMIN))
                .get(address);
        if (answer.statusCode() != 200) {
            tooMuch.add(address + " was answered with " + answer.asString() + "\n");
        }
    }

    private void inReadModel(String sql) {
        boolean unused = ActiveReadModel.in(dataSource, connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
