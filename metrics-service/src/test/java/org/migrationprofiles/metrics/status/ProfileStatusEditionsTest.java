package org.migrationprofiles.metrics.status;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** What the MGI team is told of the latest edition and of the rule (S34, S35, S78, S79). */
@QuarkusTest
@MetricsServiceTest
class ProfileStatusEditionsTest {

    private static final String ADDRESS = "/v1/profile-status?asOf=2018-08-31";

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @Test
    void theLatestEditionIsToldWithAllThatAReaderOfItWantsToKnow() {
        try (Stated stated = new Stated()) {
            stated.change(
                    "publication",
                    ReportAnnex.publication("KEN"),
                    Stated.fields(
                            "titles",
                            List.of(
                                    Stated.fields("language", "fr", "text", "Profil migratoire du Kenya"),
                                    Stated.fields("language", "en", "text", "Migration in Kenya")),
                            "languages",
                            List.of("en"),
                            "originalLanguage",
                            "en",
                            "governanceSection",
                            Stated.fields("present", "YES", "part", "C"),
                            "availability",
                            Stated.fields("urls", List.of("https://publications.iom.int/books/kenya"))));
            stated.awaitTaken();

            ask(ADDRESS + "&country=KE")
                    .body("countries[0].latest.title", equalTo("Migration in Kenya"))
                    .body("countries[0].latest.titles", hasSize(2))
                    .body("countries[0].latest.type", equalTo("MP"))
                    .body("countries[0].latest.languages", contains("en"))
                    .body("countries[0].latest.originalLanguage", equalTo("en"))
                    .body("countries[0].latest.hasGovernanceSection", equalTo("YES"))
                    .body("countries[0].latest.access", contains("https://publications.iom.int/books/kenya"))
                    .body("countries[0].latest.record", endsWith("/v1/publications/" + ReportAnnex.publication("KEN")))
                    .body("countries[0].latest.supersedes", nullValue());
        }
    }

    @Test
    void whatNobodyRecordedOfAnEditionIsUnknownAndWhatIsNoAddressIsNotOne() {
        ask(ADDRESS + "&country=PHL")
                .body("countries[0].latest.title", nullValue())
                .body("countries[0].latest.languages", hasSize(0))
                .body("countries[0].latest.hasGovernanceSection", equalTo("UNKNOWN"))
                .body("countries[0].latest.access", hasSize(0));
        try (Stated stated = new Stated()) {
            stated.change(
                    "publication",
                    ReportAnnex.publication("PHL"),
                    Stated.fields(
                            "titles",
                            "a text",
                            "languages",
                            Map.of("en", true),
                            "governanceSection",
                            "PERHAPS",
                            "availability",
                            Stated.fields("urls", List.of("javascript:alert(1)", 7, "http://example.org/a"))));
            stated.awaitTaken();

            ask(ADDRESS + "&country=PHL")
                    .statusCode(200)
                    .body("countries[0].latest.title", nullValue())
                    .body("countries[0].latest.hasGovernanceSection", equalTo("UNKNOWN"))
                    .body("countries[0].latest.access", contains("http://example.org/a"));
        }
    }

    @Test
    void theEditionBeforeIsTheOneThatIsNamedElseThatOfTheSupersededProfileElseTheOlder() {
        try (Stated stated = new Stated()) {
            String commission = stated.organisation("European Commission", "EU_EC");
            String profile = stated.profile(null, "KEN", commission);
            String update = stated.publication(profile, 2018);
            stated.awaitTaken();
            ask(ADDRESS + "&country=KE")
                    .body("countries[0].latest.id", equalTo(update))
                    .body("countries[0].latest.supersedes.id", equalTo(ReportAnnex.publication("KEN")))
                    .body("countries[0].latest.supersedes.editionYear", equalTo(2015))
                    .body("countries[0].latest.supersedes.basis", equalTo("OLDER_ON_RECORD"));

            stated.change("country-profile", profile, Stated.fields("supersedes", ReportAnnex.profile("KEN")));
            stated.awaitTaken();
            ask(ADDRESS + "&country=KE").body("countries[0].latest.supersedes.basis", equalTo("SUPERSEDED_PROFILE"));

            String elsewhere = Stated.id("an edition that is not here");
            stated.change("publication", update, Stated.fields("previousEdition", elsewhere));
            stated.awaitTaken();
            ask(ADDRESS + "&country=KE")
                    .body("countries[0].latest.supersedes.basis", equalTo("PREVIOUS_EDITION"))
                    .body("countries[0].latest.supersedes.record", endsWith("/v1/publications/" + elsewhere))
                    .body("countries[0].latest.supersedes.editionYear", nullValue());
        }
    }

    @Test
    void whereOnlySomeFundersCountOnlyTheirEditionsDo() {
        try (Stated stated = new Stated()) {
            String commission = stated.organisation("European Commission", "EU_EC");
            stated.publication(stated.profile(null, "KEN", commission), 2018);
            stated.publication(stated.profile(null, "GHA", commission, ReportAnnex.fund()), 2017);
            stated.awaitTaken();

            ask(ADDRESS + "&funderCategory=EU_EC")
                    .body("allFundersConsidered", equalTo(false))
                    .body("funderCategory", contains("EU_EC"))
                    .body("countries.iso3", contains("GHA", "KEN"))
                    .body("summary.CURRENT", equalTo(2));
            ask(ADDRESS + "&funderCategory=IDF&country=KE,GH")
                    .body("countries.find { it.iso3 == 'KEN' }.status", equalTo("NON_UPDATED"))
                    .body("countries.find { it.iso3 == 'GHA' }.status", equalTo("CURRENT"));
            ask(ADDRESS + "&funderCategory=IDF,EU_EC").body("countries", hasSize(14));
            ask(ADDRESS + "&funderCategory=GOVERNMENT&country=KE")
                    .body("countries[0].status", equalTo("UNKNOWN"))
                    .body("countries[0].caveats", hasItem("OUTSIDE_POPULATION"));
            ask(ADDRESS).body("allFundersConsidered", equalTo(true)).body("funderCategory", hasSize(0));
        }
        ask(ADDRESS + "&funderCategory=MOON")
                .statusCode(400)
                .body("errors.pointer", contains("?funderCategory"))
                .body("detail", containsString("EU_EC"));
    }

    @Test
    void theRuleOfTheReportIsToldBesideACycleThatWasAskedFor() {
        ask(ADDRESS + "&updateCycleYears=5")
                .body("rule.updateCycleYears", equalTo(5))
                .body("rule.strength", equalTo("REQUESTED"))
                .body("rule.source", equalTo("this request"))
                .body("rule.reported.updateCycleYears", equalTo(2))
                .body("rule.reported.strength", equalTo("IDEAL"))
                .body("rule.reported.source", equalTo("report L60: one IOM mission"));
    }

    @Test
    void aCycleOfFiveYearsIsCurrentDueAndLateByTheYearOfTheEdition() {
        ask(ADDRESS + "&updateCycleYears=5")
                .body("countries.findAll { it.status == 'CURRENT' }.iso3", contains("AFG", "FSM", "KEN", "MWI", "NAM"))
                .body("countries.findAll { it.status == 'DUE_WINDOW' }.iso3", contains("MDG", "MUS", "PHL", "SYC"))
                .body("countries.findAll { it.status == 'NON_UPDATED' }.iso3", contains("ARG", "BOL", "PRY", "URY"))
                .body("countries.iso3", not(hasItem("GHA")));
    }
}
