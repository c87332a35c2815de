package org.migrationprofiles.metrics.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** Who took part, who was trained, and who got the publication. */
@QuarkusTest
@MetricsServiceTest
class ProcessQualityTest {

    private Stated stated = new Stated();

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
        stated = new Stated();
    }

    @AfterEach
    void takeBack() {
        stated.close();
    }

    /** The report tells of none of these for any single project or publication: unknown, never no. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "government-involvement",
                "government-involvement-stages",
                "government-buy-in",
                "seen-as-process",
                "technical-working-group",
                "training-present",
                "distribution-plan",
                "governance-section",
                "copies-missing-number",
                "interviewed",
                "publication-reviewed",
                "institutionalised",
                "follow-up-support",
                "breadth-modules",
                "breadth-topics",
                "breadth-activities",
                "budget"
            })
    void whatIsNotOnRecordIsUnknown(String indicator) {
        int total = ask("/v1/indicators/" + indicator)
                .statusCode(200)
                .body("n", equalTo(0))
                .body("suppressed", equalTo("NO_DATA"))
                .extract()
                .path("N");
        ask("/v1/indicators/" + indicator).body("unknown", equalTo(total));
        ask("/v1/indicators/" + indicator + "/unknown").body("items.size()", equalTo(total));
    }

    /** S100: involvement in two known stages, one denied of the whole government, one unknown. */
    @Test
    void stagesOfTheGovernment() {
        participation(
                "PR.0124",
                "governmentInvolvement",
                List.of(
                        involvement("DESIGN", "YES", "A ministry"),
                        involvement("IMPLEMENTATION", "YES", null),
                        involvement("IMPLEMENTATION", "NO", null),
                        involvement("POST_COMPLETION", "NO", null)));
        // That one actor had no part says nothing of the others.
        participation("PR.0106", "governmentInvolvement", List.of(involvement("DESIGN", "NO", "A ministry")));
        stated.awaitTaken();

        ask("/v1/indicators/government-involvement-stages/members")
                .body("items.label", contains("PR.0124"))
                .body("items.observation", contains("2"))
                .body("items[0].lower", equalTo(2))
                .body("items[0].upper", equalTo(3));
        ask("/v1/indicators/government-involvement").body("n", equalTo(1)).body("unknown", equalTo(8));
        ask("/v1/indicators/government-involvement?groupBy=CATEGORY")
                .body("groups.key", contains("DESIGN", "DEVELOPMENT", "IMPLEMENTATION", "POST_COMPLETION"))
                .body("groups.n", contains(1, 0, 1, 0))
                .body("groups.unknown", contains(8, 9, 8, 8));
    }

    /** S77: the latest time counts; where sources differ on it, nothing does. */
    @Test
    void buyInIsThatOfTheLatestTime() {
        participation("PR.0124", "governmentBuyIn", List.of(buyIn("NO", "2013", "2013"), buyIn("YES", "2014", "2015")));
        participation("PR.0106", "governmentBuyIn", List.of(buyIn("NO", "2013", "2013"), buyIn("YES", "2013", "2013")));
        participation("PR.0085", "governmentBuyIn", List.of(buyIn("NO", "2010", null), buyIn("UNKNOWN", "2011", null)));
        stated.awaitTaken();

        ask("/v1/indicators/government-buy-in").body("n", equalTo(1)).body("unknown", equalTo(7));
        ask("/v1/indicators/government-buy-in?groupBy=YEAR&yearAxis=FUNDING_YEAR")
                .body(
                        "groups.collect { it.key + ' ' + it.n + '/' + it.N + ' ' + it.unknown }",
                        contains("2010 0/1 0", "2011 0/2 2", "2012 0/2 2", "2013 1/3 2", "2014 0/1 1"));
    }

    /** S77: a series by the year of which it is said; what is said of no time is in none of them. */
    @Test
    void buyInOverTime() {
        participation("PR.0124", "governmentBuyIn", List.of(buyIn("NO", "2013", "2013"), buyIn("YES", "2014", "2015")));
        participation("PR.0106", "governmentBuyIn", List.of(buyIn("NO", "2013", "2013"), buyIn("YES", "2013", "2013")));
        participation("PR.0085", "governmentBuyIn", List.of(buyIn("NO", "2010", null)));
        participation("PR.0059", "governmentBuyIn", List.of(Stated.fields("answer", "YES", "period", null)));
        stated.awaitTaken();

        String buyIn = "/v1/indicators/government-buy-in";
        ask(buyIn + "?groupBy=YEAR")
                .statusCode(200)
                .body("yearAxis", equalTo("OBSERVATION_YEAR"))
                .body("N", equalTo(9))
                .body("caveats", hasItem("COUNTED_IN_EACH_YEAR"))
                .body("_links.members", containsString("yearAxis=OBSERVATION_YEAR"))
                .body(
                        "groups.collect { it.key + ' ' + it.n + '/' + it.N + ' ' + it.unknown }",
                        contains(
                                "2010 0/1 0",
                                "2011 0/0 0",
                                "2012 0/0 0",
                                "2013 0/2 1",
                                "2014 1/1 0",
                                "2015 1/1 0",
                                "UNKNOWN 1/6 5"));
        ask(buyIn + "?groupBy=YEAR&asOf=2014-12-31")
                .body("groups.key", contains("2010", "2011", "2012", "2013", "2014", "UNKNOWN"));
        // The units behind a year are told with what was observed in it.
        ask(buyIn + "/population?groupBy=YEAR&group=2013")
                .body("items.observation", containsInAnyOrder("NO", "UNKNOWN"));
        ask(buyIn + "?groupBy=YEAR&group=UNKNOWN").body("N", equalTo(6)).body("n", equalTo(1));
        // Of one of 2014, nobody knows whether it was so by the middle of the year.
        ask(buyIn + "?groupBy=YEAR&asOf=2014-06-30").body("groups.find { it.key == '2014' }.unknown", equalTo(1));
        ask("/v1/indicators/evaluated?groupBy=YEAR&yearAxis=OBSERVATION_YEAR")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?yearAxis"))
                .body("detail", containsString("PUBLICATION_YEAR, FUNDING_YEAR"));
        ask("/v1/indicators")
                .body("find { it.id == 'government-buy-in' }.yearAxes[0]", equalTo("OBSERVATION_YEAR"))
                .body("find { it.id == 'evaluated' }.yearAxes", contains("PUBLICATION_YEAR", "FUNDING_YEAR"));
    }

    /** S77: what is said of a later time does not count, and neither does what may be of a later one. */
    @ParameterizedTest(name = "as of {0}: {1}, {2} unknown")
    @CsvSource({
        "2009-12-31, 0, 9",
        "2013-12-31, 0, 7",
        "2014-06-30, 0, 8",
        "2014-12-31, 1, 7",
        "2020-01-01, 1, 7",
        "2199-01-01, 2, 6"
    })
    void buyInAsOf(String asOf, int n, int unknown) {
        participation("PR.0124", "governmentBuyIn", List.of(buyIn("NO", "2013", "2013"), buyIn("YES", "2014", "2015")));
        participation("PR.0106", "governmentBuyIn", List.of(buyIn("NO", "2013", "2013"), buyIn("YES", "2013", "2013")));
        participation("PR.0085", "governmentBuyIn", List.of(buyIn("NO", "2010", null)));
        participation("PR.0059", "governmentBuyIn", List.of(Stated.fields("answer", "YES", "period", null)));
        stated.awaitTaken();

        ask("/v1/indicators/government-buy-in?asOf=" + asOf)
                .body("n", equalTo(n))
                .body("unknown", equalTo(unknown));
        // The date of a scheme is about regions alone.
        ask("/v1/indicators/government-buy-in?groupBy=REGION&regionScheme=IOM_RO_2018&asOf=" + asOf)
                .body("n", equalTo(n))
                .body("unknown", equalTo(unknown));
    }

    /** S99, S107a: a tool to IOM at first and a process later; a government that sees it as a tool to the end. */
    @Test
    void whatAProjectIsTakenForLast() {
        participation(
                "PR.0124",
                "perceptions",
                List.of(
                        perception("TOOL", "IOM_INTERNAL", "2013"),
                        perception("PROCESS", "IOM_INTERNAL", "2015"),
                        perception("TOOL", "GOVERNMENT", "2014")));
        stated.awaitTaken();

        ask("/v1/indicators/seen-as-process").body("n", equalTo(1)).body("unknown", equalTo(8));
        ask("/v1/indicators/seen-as-process?asOf=2014-12-31&category=IOM_INTERNAL")
                .body("n", equalTo(0))
                .body("unknown", equalTo(8));
        ask("/v1/indicators/seen-as-process?groupBy=YEAR&category=IOM_INTERNAL")
                .body(
                        "groups.collect { it.key + ' ' + it.n + '/' + it.N }",
                        contains("2013 0/1", "2014 0/0", "2015 1/1", "UNKNOWN 0/8"));
        ask("/v1/indicators/seen-as-process?groupBy=CATEGORY")
                .body("groups.key", contains("IOM_INTERNAL", "GOVERNMENT", "OTHER"))
                .body("groups.n", contains(1, 0, 0))
                .body("groups.unknown", contains(8, 8, 9));
    }

    /** S54. */
    @ParameterizedTest(name = "a working group that {0} exists: {1}, {2} unknown")
    @CsvSource({"YES, 1, 8", "NO, 0, 8", "UNKNOWN, 0, 9"})
    void workingGroup(String exists, int n, int unknown) {
        stated.change(
                "project",
                ReportAnnex.project("PR.0100"),
                Stated.fields(
                        "participation",
                        Stated.fields(
                                "technicalWorkingGroup",
                                Stated.fields("exists", exists, "migofAlignment", List.of()))));
        stated.awaitTaken();
        ask("/v1/indicators/technical-working-group").body("n", equalTo(n)).body("unknown", equalTo(unknown));
    }

    /** S103: either kind of training, as a result or as an activity that was held. */
    @Test
    void trainingOfEitherKind() {
        stated.result(ReportAnnex.profile("KEN"), "R3", "YES");
        stated.result(ReportAnnex.profile("MWI"), "R4", "NO");
        stated.result(ReportAnnex.profile("NAM"), "R3", "NO");
        stated.result(ReportAnnex.profile("NAM"), "R4", "NO");
        activity("a", "PR.0059", "TRAINING", "HELD", List.of("MUS"));
        activity("b", "PR.0106", "TRAINING", "PLANNED", List.of());
        activity("c", "PR.0085", "WORKSHOP", "HELD", List.of());
        stated.awaitTaken();

        String training = "/v1/indicators/training-present";
        ask(training + "/members").body("items.countries.flatten()", containsInAnyOrder("KEN", "MUS"));
        ask(training).body("n", equalTo(2)).body("N", equalTo(13)).body("unknown", equalTo(10));
        ask(training + "?unit=PROJECT").body("n", equalTo(2)).body("unknown", equalTo(6));
    }

    /** S45: breadth, beside budget; what was abandoned counts for nothing. */
    @Test
    void breadth() {
        activity("a", "PR.0136", "TRAINING", "HELD", List.of());
        String study = activity("b", "PR.0136", "STUDY", "HELD", List.of());
        stated.change("activity", study, Stated.fields("topics", List.of("REMITTANCES", "LABOUR_MIGRATION")));
        String abandoned = activity("c", "PR.0136", "STUDY", "ABANDONED", List.of());
        stated.change("activity", abandoned, Stated.fields("topics", List.of("DIASPORA")));
        stated.change(
                "publication",
                ReportAnnex.publication("FSM"),
                Stated.fields(
                        "modules",
                        List.of(
                                Stated.fields("part", "A", "title", "Migration trends"),
                                Stated.fields("part", "B", "title", "Impact of migration"))));
        stated.awaitTaken();

        value("breadth-activities", "2");
        value("breadth-topics", "2");
        value("breadth-modules", "2");
        ask("/v1/indicators/breadth-modules?unit=PROJECT").body("n", equalTo(1)).body("unknown", equalTo(8));
    }

    /** S94, S78. */
    @Test
    void plansForDistributionAndSectionsOnGovernance() {
        stated.change(
                "publication",
                ReportAnnex.publication("KEN"),
                Stated.fields(
                        "visibility",
                        Stated.fields("distributionPlan", Stated.fields("exists", "YES")),
                        "governanceSection",
                        Stated.fields("present", "YES", "part", "C")));
        stated.change(
                "publication",
                ReportAnnex.publication("MUS"),
                Stated.fields(
                        "visibility",
                        Stated.fields("distributionPlan", Stated.fields("exists", "NO")),
                        "governanceSection",
                        null));
        stated.awaitTaken();

        ask("/v1/indicators/distribution-plan").body("n", equalTo(1)).body("unknown", equalTo(11));
        ask("/v1/indicators/distribution-plan?unit=PROJECT")
                .body("n", equalTo(1))
                .body("unknown", equalTo(8));
        ask("/v1/indicators/governance-section").body("n", equalTo(1)).body("unknown", equalTo(12));
    }

    private void value(String indicator, String value) {
        ask("/v1/indicators/" + indicator + "/members").statusCode(200).body("items.observation", contains(value));
    }

    private void participation(String code, String list, List<Map<String, Object>> statements) {
        stated.change(
                "project", ReportAnnex.project(code), Stated.fields("participation", Stated.fields(list, statements)));
    }

    private static Map<String, Object> involvement(String stage, String answer, @Nullable String actor) {
        return Stated.fields(
                "stage",
                stage,
                "answer",
                answer,
                "actor",
                actor == null ? null : Stated.fields("organisationId", null, "name", actor),
                "country",
                null);
    }

    private static Map<String, Object> perception(String seenAs, String holder, String on) {
        return Stated.fields("seenAs", seenAs, "holder", holder, "observedOn", year(on));
    }

    private static Map<String, Object> buyIn(String answer, String from, @Nullable String to) {
        return Stated.fields("answer", answer, "period", Stated.fields("from", year(from), "to", year(to)));
    }

    private static @Nullable Map<String, Object> year(@Nullable String year) {
        return year == null ? null : Stated.fields("value", year, "precision", "YEAR");
    }

    private String activity(String name, String project, String type, String status, List<String> countries) {
        return stated.state(
                "activity",
                Stated.id("activity " + name),
                Stated.fields(
                        "projectId",
                        ReportAnnex.project(project),
                        "countries",
                        countries,
                        "type",
                        type,
                        "purposes",
                        List.of(),
                        "topics",
                        List.of(),
                        "status",
                        status));
    }
}
