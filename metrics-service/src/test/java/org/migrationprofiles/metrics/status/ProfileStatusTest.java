package org.migrationprofiles.metrics.status;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** S34, S79: whether a country's profile is current, due, out of date, absent or unknown. */
@QuarkusTest
@MetricsServiceTest
class ProfileStatusTest {

    private static final String ADDRESS = "/v1/profile-status?asOf=";

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @ParameterizedTest(name = "on {0} {1} are current, {2} are due, {3} are out of date")
    @CsvSource({"2016-06-30, 3, 2, 8", "2017-06-30, 0, 3, 10", "2018-08-31, 0, 0, 13"})
    void theReportsProfilesByEditionYear(String asOf, int current, int due, int overdue) {
        ask(ADDRESS + asOf)
                .statusCode(200)
                .body("ageBasis", equalTo("EDITION_YEAR"))
                .body("allFundersConsidered", equalTo(true))
                .body("rule.updateCycleYears", equalTo(2))
                .body("rule.strength", equalTo("IDEAL"))
                .body("rule.source", equalTo("report L60: one IOM mission"))
                .body(
                        "summary",
                        equalTo(Map.of(
                                "CURRENT",
                                current,
                                "DUE_WINDOW",
                                due,
                                "NON_UPDATED",
                                overdue,
                                "NO_PROFILE",
                                0,
                                "UNKNOWN",
                                0)));
    }

    @Test
    void inTheMiddleOf2016ThreeAreCurrentAndTwoInTheirWindow() {
        ask(ADDRESS + "2016-06-30")
                .body("countries.findAll { it.status == 'CURRENT' }.iso3", contains("FSM", "KEN", "NAM"))
                .body("countries.findAll { it.status == 'DUE_WINDOW' }.iso3", contains("AFG", "MWI"))
                .body("countries.find { it.iso3 == 'MWI' }.dueFrom", equalTo("2016-01-01"))
                .body("countries.find { it.iso3 == 'MWI' }.dueTo", equalTo("2016-12-31"))
                .body("countries.find { it.iso3 == 'MWI' }.age.atLeastMonths", equalTo(17))
                .body("countries.find { it.iso3 == 'MWI' }.age.atMostMonths", equalTo(29));
    }

    @Test
    void aCycleOfFiveYearsLeavesFiveCurrentFourDueAndFourOutOfDate() {
        ask(ADDRESS + "2018-08-31&updateCycleYears=5")
                .body("rule.strength", equalTo("REQUESTED"))
                .body("summary.CURRENT", equalTo(5))
                .body("summary.DUE_WINDOW", equalTo(4))
                .body("summary.NON_UPDATED", equalTo(4));
    }

    @Test
    void agesIn2018AreThreeToSevenYearsAndFourPointNineTwoOnAverage() {
        ask(ADDRESS + "2018-08-31")
                .body("ages.byYears", equalTo(Map.of("3", 3, "4", 2, "5", 4, "6", 1, "7", 3)))
                .body("ages.count", equalTo(13))
                .body("ages.sum", equalTo(64))
                .body("ages.mean", equalTo(4.92f));
    }

    @Test
    void byImprintYearsTwoAreInTheirWindowInsteadOfNone() {
        try (Stated stated = new Stated()) {
            imprint(stated, "NAM", 2016);
            imprint(stated, "FSM", 2016);
            imprint(stated, "MWI", 2015);
            imprint(stated, "MUS", 2014);
            imprint(stated, "MDG", 2014);
            stated.awaitTaken();

            ask(ADDRESS + "2018-08-31").body("summary.NON_UPDATED", equalTo(13));
            ask(ADDRESS + "2018-08-31&ageBasis=IMPRINT_YEAR")
                    .body("summary.DUE_WINDOW", equalTo(2))
                    .body("summary.NON_UPDATED", equalTo(11))
                    .body("countries.findAll { it.status == 'DUE_WINDOW' }.iso3", contains("FSM", "NAM"))
                    .body("countries.find { it.iso3 == 'KEN' }.caveats", hasItem("IMPRINT_YEAR_MISSING"))
                    .body("countries.find { it.iso3 == 'NAM' }.caveats", not(hasItem("IMPRINT_YEAR_MISSING")));
        }
    }

    @Test
    void aLaunchOnADayLeavesNoWindow() {
        try (Stated stated = new Stated()) {
            stated.change(
                    "publication",
                    ReportAnnex.publication("PHL"),
                    Stated.fields("launchedOn", Stated.fields("value", "2013-06-27", "precision", "DAY")));
            stated.awaitTaken();

            String status = "countries[0].status";
            ask(ADDRESS + "2015-06-26&country=PHL").body(status, equalTo("CURRENT"));
            ask(ADDRESS + "2015-06-27&country=PHL")
                    .body(status, equalTo("CURRENT"))
                    .body("countries[0].dueFrom", equalTo("2015-06-27"))
                    .body("countries[0].dueTo", equalTo("2015-06-27"));
            ask(ADDRESS + "2015-06-28&country=PHL").body(status, equalTo("NON_UPDATED"));
            ask(ADDRESS + "2013-06-26&country=PHL")
                    .body(status, equalTo("UNKNOWN"))
                    .body("countries[0].caveats", hasItem("NOT_PUBLISHED_YET"));
        }
    }

    @Test
    void aLaunchInAnotherYearThanTheEditionIsToldAndChangesNoAge() {
        try (Stated stated = new Stated()) {
            stated.change(
                    "publication",
                    ReportAnnex.publication("NAM"),
                    Stated.fields("launchedOn", Stated.fields("value", "2016-02", "precision", "MONTH")));
            stated.awaitTaken();

            ask(ADDRESS + "2017-12-31&country=NA")
                    .body("countries[0].status", equalTo("DUE_WINDOW"))
                    .body("countries[0].latest.launchedOn", equalTo("2016-02"))
                    .body("countries[0].caveats", hasItem("LAUNCHED_IN_ANOTHER_YEAR"));
        }
    }

    @Test
    void aPublicationDatedAfterTheDateAskedForIsNotThereYet() {
        ask(ADDRESS + "2014-06-30&country=KEN,MWI,MUS")
                .body("countries.find { it.iso3 == 'KEN' }.status", equalTo("UNKNOWN"))
                .body("countries.find { it.iso3 == 'KEN' }.exists", equalTo("UNKNOWN"))
                .body("countries.find { it.iso3 == 'KEN' }.caveats", contains("NOT_PUBLISHED_YET"))
                .body("countries.find { it.iso3 == 'KEN' }.latest", nullValue())
                .body("countries.find { it.iso3 == 'MWI' }.status", equalTo("CURRENT"))
                .body("countries.find { it.iso3 == 'MUS' }.status", equalTo("CURRENT"));
    }

    @Test
    void anotherFundersUpdateMakesAProfileCurrentUnlessOnlyTheFundsCount() {
        try (Stated stated = new Stated()) {
            String update = stated.profile(null, "KEN", stated.organisation("European Commission", "EU_EC"));
            stated.publication(update, 2018);
            stated.awaitTaken();

            ask(ADDRESS + "2018-08-31&country=KE")
                    .body("countries[0].status", equalTo("CURRENT"))
                    .body("countries[0].latest.editionYear", equalTo(2018))
                    .body("countries[0].latest.funders", contains("EU_EC"));
            ask(ADDRESS + "2018-08-31&country=KE&population=IDF_COMPLETED")
                    .body("allFundersConsidered", equalTo(false))
                    .body("countries[0].status", equalTo("NON_UPDATED"))
                    .body("countries[0].latest.editionYear", equalTo(2015));
        }
    }

    @Test
    void aPopulationListsItsOwnCountriesAndSaysOfOthersThatTheirRecordsAreBesideIt() {
        try (Stated stated = new Stated()) {
            String commission = stated.organisation("European Commission", "EU_EC");
            stated.publication(stated.profile(null, "GHA", commission), 2017);
            stated.assertion("COUNTRY", "TGO", "PROFILE_EXISTS", "NO");
            stated.awaitTaken();

            ask(ADDRESS + "2018-08-31&population=IDF_COMPLETED").body("countries", hasSize(13));
            ask(ADDRESS + "2018-08-31&population=SAMPLED").body("countries", hasSize(9));
            ask(ADDRESS + "2018-08-31").body("countries.iso3", hasItems("GHA", "TGO"));
            for (String some : List.of("country=GHA,TGO,ARG,KEN", "countries=all")) {
                ask(ADDRESS + "2018-08-31&population=SAMPLED&" + some)
                        .body("countries.find { it.iso3 == 'GHA' }.status", equalTo("UNKNOWN"))
                        .body("countries.find { it.iso3 == 'GHA' }.caveats", contains("OUTSIDE_POPULATION"))
                        .body("countries.find { it.iso3 == 'ARG' }.caveats", contains("OUTSIDE_POPULATION"))
                        .body("countries.find { it.iso3 == 'KEN' }.caveats", hasSize(0))
                        .body("countries.find { it.iso3 == 'TGO' }.status", equalTo("NO_PROFILE"))
                        .body("countries.find { it.iso3 == 'TGO' }.caveats", hasSize(0));
            }
            ask(ADDRESS + "2018-08-31&country=GHA").body("countries[0].caveats", hasSize(0));
        }
    }

    @Test
    void ofACountryWithNothingButAnIncompletePublicationThatIsTold() {
        try (Stated stated = new Stated()) {
            String project = stated.project("PR.9102", 2013, List.of("LSO"), ReportAnnex.fund());
            String publication = stated.publication(stated.profile(project, "LSO"), 2014);
            stated.change("publication", publication, Stated.fields("status", "INCOMPLETE"));
            String commission = stated.organisation("European Commission", "EU_EC");
            stated.profile(null, "GHA", commission);
            stated.awaitTaken();

            ask(ADDRESS + "2018-08-31")
                    .body("countries.find { it.iso3 == 'LSO' }.status", equalTo("UNKNOWN"))
                    .body("countries.find { it.iso3 == 'LSO' }.caveats", contains("INCOMPLETE_ONLY"))
                    .body("countries.find { it.iso3 == 'GHA' }.caveats", contains("INCOMPLETE_ONLY"));
            ask(ADDRESS + "2018-08-31&population=IDF_COMPLETED").body("countries", hasSize(13));
            ask(ADDRESS + "2018-08-31&population=IDF_COMPLETED&country=LSO,GHA")
                    .body("countries.find { it.iso3 == 'LSO' }.caveats", contains("INCOMPLETE_ONLY"))
                    .body(
                            "countries.find { it.iso3 == 'GHA' }.caveats",
                            contains("OUTSIDE_POPULATION", "INCOMPLETE_ONLY"));

            stated.publication(stated.profile(null, "LSO", commission), 2016);
            stated.awaitTaken();
            ask(ADDRESS + "2018-08-31&population=IDF_COMPLETED&country=LSO")
                    .body("countries[0].caveats", contains("OUTSIDE_POPULATION"));
        }
    }

    @Test
    void ofTwoEditionsOfOneYearTheLaterLaunchIsTheLatestAndWithoutOneBothAreTold() {
        try (Stated stated = new Stated()) {
            String profile = stated.profile(null, "BTN", stated.organisation("Himalaya Fund", "OTHER"));
            String one = stated.publication(profile, 2014);
            String other = stated.state(
                    "publication",
                    Stated.id("second of 2014"),
                    Stated.fields(
                            "profileId",
                            profile,
                            "projectId",
                            null,
                            "type",
                            "EMP",
                            "status",
                            "RELEASED",
                            "titles",
                            List.of(),
                            "editionYear",
                            2014,
                            "languages",
                            List.of()));
            stated.awaitTaken();
            ask(ADDRESS + "2018-08-31&country=BTN")
                    .body("countries[0].caveats", contains("TIE"))
                    .body("countries[0].tied.id", hasSize(2));

            stated.change(
                    "publication",
                    one,
                    Stated.fields("launchedOn", Stated.fields("value", "2014-03", "precision", "MONTH")));
            stated.change(
                    "publication",
                    other,
                    Stated.fields("launchedOn", Stated.fields("value", "2014-11-02", "precision", "DAY")));
            stated.awaitTaken();

            ask(ADDRESS + "2018-08-31&country=BTN")
                    .body("countries[0].caveats", hasSize(0))
                    .body("countries[0].tied", hasSize(0))
                    .body("countries[0].latest.id", equalTo(other));
        }
    }

    @Test
    void noProfileNeedsSomebodyWhoSaysSoAtThatDate() {
        try (Stated stated = new Stated()) {
            String source = stated.source("survey-of-missions", "Survey of missions");
            String assertion = stated.assertion("COUNTRY", "TUV", "PROFILE_EXISTS", "NO");
            stated.change(
                    "assertion",
                    assertion,
                    Stated.fields(
                            "validFrom",
                            "2016-01-01",
                            "validTo",
                            "2017-12-31",
                            "provenance",
                            Stated.provenance(source, "p. 3")));
            stated.awaitTaken();

            ask(ADDRESS + "2017-06-30&country=TUV")
                    .body("countries[0].status", equalTo("NO_PROFILE"))
                    .body("countries[0].exists", equalTo("NO"))
                    .body(
                            "countries[0].sources",
                            equalTo(List.of(Map.of("source", "Survey of missions", "locator", "p. 3"))));
            ask(ADDRESS + "2018-08-31&country=TUV")
                    .body("countries[0].status", equalTo("UNKNOWN"))
                    .body("countries[0].exists", equalTo("UNKNOWN"));
            ask(ADDRESS + "2017-06-30").body("countries.iso3", hasItem("TUV"));
        }
    }

    @Test
    void aPublicationOutweighsADenialAndTheDenialIsTold() {
        try (Stated stated = new Stated()) {
            stated.assertion("COUNTRY", "KEN", "PROFILE_EXISTS", "NO");
            stated.awaitTaken();

            ask(ADDRESS + "2018-08-31&country=KEN")
                    .body("countries[0].status", equalTo("NON_UPDATED"))
                    .body("countries[0].caveats", hasItem("SOURCE_SAYS_OTHERWISE"));
        }
    }

    @Test
    void aCountryIsAskedForByAnyOfItsCodesAndAnsweredWithAll() {
        ask(ADDRESS + "2018-08-31&country=na,MWI,480")
                .statusCode(200)
                .body("countries.iso3", contains("MUS", "MWI", "NAM"))
                .body("countries.iso2", contains("MU", "MW", "NA"))
                .body("countries.m49", contains("480", "454", "516"))
                .body(
                        "countries[0].latest.record",
                        containsString("/v1/publications/" + ReportAnnex.publication("MUS")))
                .body("countries[0].sources[0].locator", equalTo("Annex 1 row 8"));
        ask(ADDRESS + "2018-08-31&country=KEN,XYZ")
                .statusCode(400)
                .body("errors.pointer", contains("?country"))
                .body("detail", containsString("XYZ"));
    }

    @Test
    void allCountriesAreListedWhenAskedForAndThoseWithoutARecordAreUnknown() {
        ask(ADDRESS + "2018-08-31&countries=all")
                .statusCode(200)
                .body("countries", hasSize(greaterThan(200)))
                .body("summary.NON_UPDATED", equalTo(13))
                .body("summary.NO_PROFILE", equalTo(0))
                .body("countries.find { it.iso3 == 'FRA' }.status", equalTo("UNKNOWN"))
                .body("countries.find { it.iso3 == 'FRA' }.caveats", contains("NOTHING_ON_RECORD"));
        ask(ADDRESS + "2018-08-31").body("countries", hasSize(13));
    }

    private static void imprint(Stated stated, String iso3, int year) {
        stated.change("publication", ReportAnnex.publication(iso3), Stated.fields("imprintYear", year));
    }
}
