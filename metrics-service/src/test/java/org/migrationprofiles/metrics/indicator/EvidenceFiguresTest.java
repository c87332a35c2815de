package org.migrationprofiles.metrics.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** Who was asked and answered, what was read, and what followed afterwards. */
@QuarkusTest
@MetricsServiceTest
class EvidenceFiguresTest {

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

    /** S13, S14: what was sent and answered; what was never sent is not asked about. */
    @Test
    void responsesOfSurveys() {
        ask("/v1/indicators/survey-responses")
                .statusCode(200)
                .body("unit", equalTo("SURVEY"))
                .body("n", equalTo(9))
                .body("N", equalTo(9));
        stated.change("survey", stated.survey(ReportAnnex.profile("ARG")), Stated.fields("status", "UNAVAILABLE"));
        stated.change("survey", stated.survey(ReportAnnex.profile("BOL")), Stated.fields("status", "NOT_SENT"));
        stated.awaitTaken();

        ask("/v1/indicators/survey-responses")
                .body("n", equalTo(9))
                .body("N", equalTo(10))
                .body("unknown", equalTo(0))
                .body("percent", equalTo(90.0f));
        ask("/v1/indicators/survey-responses?population=SAMPLED").body("N", equalTo(9));
        ask("/v1/indicators/survey-responses?groupBy=YEAR&yearAxis=FUNDING_YEAR")
                .body("groups[0].key", equalTo("2010"))
                .body("groups[0].n", equalTo(0))
                .body("groups[0].N", equalTo(1));
        ask("/v1/indicators/survey-responses/population")
                .body(
                        "items.find { it.countries == ['ARG'] }.record",
                        endsWith("/v1/surveys/" + Stated.id("survey " + ReportAnnex.profile("ARG"))));
        ask("/v1/coverage?scheme=M49&unit=SURVEY").statusCode(400);
    }

    /** S5, S48: PR.0059 is of Mauritius and of Seychelles. */
    @Test
    void anInterviewAboutMauritiusIsNoneAboutSeychelles() {
        String asked = "/v1/indicators/interviewed?unit=PROJECT&country=MUS";
        interview("one", "PROFILE", ReportAnnex.profile("MUS"));
        interview("whole", "PROJECT", ReportAnnex.project("PR.0059"));
        stated.awaitTaken();

        ask(asked).body("n", equalTo(1)).body("formulaVersion", equalTo(3));
        ask(asked + "&rollUp=ALL").body("n", equalTo(0)).body("N", equalTo(1)).body("unknown", equalTo(1));

        interview("other", "PUBLICATION", ReportAnnex.publication("SYC"));
        stated.awaitTaken();
        ask(asked + "&rollUp=ALL").body("n", equalTo(1)).body("unknown", equalTo(0));

        // Of one country, what is said of the project is said of its profile.
        interview("single", "PROJECT", ReportAnnex.project("PR.0106"));
        stated.awaitTaken();
        ask("/v1/indicators/interviewed?rollUp=ALL&country=PHL").body("n", equalTo(1));
    }

    private void interview(String name, String type, String id) {
        stated.state(
                "interview",
                Stated.id("interview " + name),
                Stated.fields("subject", Stated.fields("type", type, "id", id)));
    }

    /** Members name the source of the records that tell it, which is not that of the unit, and none where there is none. */
    @Test
    void membersNameTheSourceOfWhatIsSeen() {
        String minutes = stated.source("minutes", "Minutes of an interview");
        interview("one", "PROFILE", ReportAnnex.profile("PHL"));
        interview("two", "PROFILE", ReportAnnex.profile("KEN"));
        String two = Stated.id("interview two");
        stated.change("interview", two, Stated.fields("provenance", Stated.provenance(minutes, "p. 2")));
        stated.awaitTaken();

        ask("/v1/indicators/interviewed/members")
                .body("items.label", contains("PR.0106", "PR.0124"))
                .body("items.source", contains(nullValue(), equalTo("Minutes of an interview")))
                .body("items.locator", contains(nullValue(), equalTo("p. 2")));
        ask("/v1/indicators/interviewed/unknown").body("items.source.findAll { it != null }", hasSize(0));
        // A count is of the units themselves; of countries, their profiles tell.
        ask("/v1/indicators/projects/members").body("items.locator", hasItem("Annex 1 row 1"));
        ask("/v1/indicators/countries/members").body("items.locator", everyItem(containsString("Annex 1 row")));
        for (String unit : List.of("PUBLICATION", "COUNTRY_PROFILE", "PROJECT", "COUNTRY")) {
            ask("/v1/indicators/publication-released/members?unit=" + unit)
                    .body("items.locator", everyItem(containsString("Annex 1 row")));
        }
    }

    /** A date limits no count; that only later sources tell of what is counted, the answer says. */
    @Test
    void whatOnlyLaterSourcesTellIsCountedAndSaid() {
        String minutes = stated.source("minutes", "Minutes of an interview");
        issued(minutes, "2018-08", "MONTH");
        interview("one", "PROFILE", ReportAnnex.profile("PHL"));
        String one = Stated.id("interview one");
        stated.change("interview", one, Stated.fields("provenance", Stated.provenance(minutes, "p. 2")));
        stated.awaitTaken();

        String asked = "/v1/indicators/interviewed?asOf=";
        ask(asked + "2018-07-31").body("n", equalTo(1)).body("caveats", hasItem("TOLD_LATER"));
        ask(asked + "2018-08-01").body("n", equalTo(1)).body("caveats", not(hasItem("TOLD_LATER")));
        ask("/v1/indicators/interviewed").body("caveats", not(hasItem("TOLD_LATER")));

        // Of others it is not so, whoever tells it.
        ask(asked + "2018-07-31&country=KEN").body("n", equalTo(0)).body("caveats", not(hasItem("TOLD_LATER")));
        issued(minutes, "2018", "YEAR");
        stated.awaitTaken();
        ask(asked + "2018-07-31").body("caveats", not(hasItem("TOLD_LATER")));
        ask(asked + "2017-12-31").body("caveats", hasItem("TOLD_LATER"));

        String diary = stated.source("diary", "A diary");
        issued(diary, "2016-05-02", "DAY");
        interview("two", "PROFILE", ReportAnnex.profile("PHL"));
        String two = Stated.id("interview two");
        stated.change("interview", two, Stated.fields("provenance", Stated.provenance(diary, "May")));
        stated.awaitTaken();
        ask(asked + "2017-12-31").body("n", equalTo(1)).body("caveats", not(hasItem("TOLD_LATER")));
    }

    /** What says itself when it was told, was not told before, whichever source it is cited from. */
    @Test
    void whatIsOfALaterDateItselfIsToldLater() {
        String asked = "/v1/indicators/survey-responses?country=PHL&asOf=";
        String survey = stated.survey(ReportAnnex.profile("PHL"));
        stated.change(
                "survey",
                survey,
                Stated.fields("respondedOn", Stated.fields("value", "2016-03", "precision", "MONTH")));
        stated.awaitTaken();

        ask(asked + "2016-02-29").body("caveats", hasItem("TOLD_LATER"));
        ask(asked + "2016-03-01").body("n", greaterThan(0)).body("caveats", not(hasItem("TOLD_LATER")));
    }

    /** What is said of a project of several countries is said of none of them, whether or not all of them count. */
    @Test
    void aProjectOfWhichOneProfileCountsIsNotThatProfile() {
        String other = stated.organisation("European Commission", "EU_EC");
        String project = stated.project("PR.9301", 2013, List.of("LSO", "SWZ"), ReportAnnex.fund());
        stated.publication(stated.profile(project, "LSO"), 2014);
        stated.profile(project, "SWZ", other);
        interview("whole", "PROJECT", project);
        stated.awaitTaken();

        String asked = "/v1/indicators/interviewed?unit=PROJECT&country=LSO&rollUp=";
        ask(asked + "ANY").body("N", equalTo(1)).body("n", equalTo(1));
        ask(asked + "ALL").body("N", equalTo(1)).body("n", equalTo(0)).body("unknown", equalTo(1));
    }

    private void issued(String source, String value, String precision) {
        stated.change("source", source, Stated.fields("issued", Stated.fields("value", value, "precision", precision)));
    }

    /** S5, S6. */
    @Test
    void interviewsAndReviews() {
        stated.state(
                "interview",
                Stated.id("interview"),
                Stated.fields("subject", Stated.fields("type", "PROJECT", "id", ReportAnnex.project("PR.0106"))));
        stated.state(
                "publication-review",
                Stated.id("review"),
                Stated.fields("publicationId", ReportAnnex.publication("MUS")));
        stated.awaitTaken();

        ask("/v1/indicators/interviewed/members").body("items.label", contains("PR.0106"));
        ask("/v1/indicators/publication-reviewed").body("n", equalTo(1)).body("N", equalTo(13));
        ask("/v1/indicators/publication-reviewed?unit=PROJECT")
                .body("n", equalTo(1))
                .body("N", equalTo(9));
    }

    /** S58, S86. */
    @Test
    void supportFromOthersAndProfilesThatCountriesMake() {
        String commission = stated.organisation("European Commission", "EU_EC");
        stated.change(
                "project",
                ReportAnnex.project("PR.0100"),
                Stated.fields(
                        "followUpFunding",
                        List.of(
                                Stated.fields("organisationId", null, "category", "GOVERNMENT"),
                                Stated.fields("organisationId", commission, "category", null))));
        stated.change(
                "country-profile",
                ReportAnnex.profile("PHL"),
                Stated.fields("institutionalisation", Stated.fields("producerId", Stated.id("a ministry"))));
        stated.awaitTaken();

        ask("/v1/indicators/follow-up-support?groupBy=CATEGORY")
                .body("groups.key", contains("IDF", "IOM", "EU_EC", "GOVERNMENT", "OTHER"))
                .body("groups.n", contains(0, 0, 1, 1, 0));
        ask("/v1/indicators/follow-up-support").body("n", equalTo(1)).body("suppressed", nullValue());
        ask("/v1/indicators/institutionalised/members").body("items.countries.flatten()", contains("PHL"));
    }
}
