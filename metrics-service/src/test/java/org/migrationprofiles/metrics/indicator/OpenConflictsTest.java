package org.migrationprofiles.metrics.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** A figure says what sources contradict each other about that it depends on, as long as nobody has determined it. */
@QuarkusTest
@MetricsServiceTest
class OpenConflictsTest {

    private static final List<String> EVALUATIONS = List.of("evaluated", "sampled");

    @BeforeEach
    void startWithTheAnnex() {
        ReportAnnex.load();
    }

    @ParameterizedTest
    @CsvSource({"PUBLICATION", "COUNTRY_PROFILE", "PROJECT", "COUNTRY"})
    void aConflictAboutAProfileIsToldWithEachUnitThatHasItUntilItIsDetermined(String unit) {
        String evaluated = "/v1/indicators/evaluated?unit=" + unit;
        try (Stated stated = new Stated()) {
            String id = conflict(stated, "PROFILE", ReportAnnex.profile("KEN"), "EVALUATED", "OPEN", EVALUATIONS);
            stated.awaitTaken();
            ask(evaluated)
                    .body("caveats", hasItem("OPEN_CONFLICT"))
                    .body("conflicts.id", contains(id))
                    .body("conflicts[0].attribute", equalTo("EVALUATED"))
                    .body("conflicts[0].link", endsWith("/v1/conflicts/" + id));
            ask("/v1/indicators/surveyed?unit=" + unit).body("conflicts", empty());
            ask(evaluated + "&country=KEN").body("caveats", hasItem("OPEN_CONFLICT"));
            ask(evaluated + "&country=NAM")
                    .body("caveats", not(hasItem("OPEN_CONFLICT")))
                    .body("conflicts", empty());

            stated.change("conflict", id, Stated.fields("status", "DETERMINED"));
            stated.awaitTaken();
            ask(evaluated).body("caveats", not(hasItem("OPEN_CONFLICT"))).body("conflicts", empty());
        }
    }

    @Test
    void aConflictAboutAFundingYearIsToldWhereFundingYearsDecide() {
        try (Stated stated = new Stated()) {
            String id = conflict(
                    stated,
                    "PROJECT",
                    ReportAnnex.project("PR.0124"),
                    "FUNDING_YEAR",
                    "OPEN",
                    List.of("publication-lag", "yearAxis=FUNDING_YEAR"));
            stated.awaitTaken();

            for (String figure : List.of(
                    "projects?groupBy=YEAR&yearAxis=FUNDING_YEAR",
                    "publications?fundingYearFrom=2010",
                    "publications?population=FUNDED_2011_2014",
                    "publication-lag?unit=PUBLICATION")) {
                ask("/v1/indicators/" + figure).body("conflicts.id", contains(id));
            }
            ask("/v1/indicators/projects").body("conflicts", empty());
            ask("/v1/indicators/publications?groupBy=YEAR").body("conflicts", empty());
        }
    }

    @Test
    void aConflictAboutOnePublicationIsNotOneOfAnother() {
        try (Stated stated = new Stated()) {
            String id = conflict(
                    stated,
                    "PUBLICATION",
                    ReportAnnex.publication("MUS"),
                    "EDITION_YEAR",
                    "OPEN",
                    List.of("yearAxis=PUBLICATION_YEAR"));
            stated.awaitTaken();

            ask("/v1/indicators/publications?groupBy=YEAR").body("conflicts.id", contains(id));
            ask("/v1/indicators/publications?groupBy=YEAR&country=SYC").body("conflicts", empty());
        }
    }

    @Test
    void aConflictAboutTheWholeProgrammeIsToldWithWhatItAffects() {
        try (Stated stated = new Stated()) {
            String id = conflict(
                    stated,
                    "PROGRAMME",
                    "idf-migration-profiles",
                    "POLICY_IMPACT_PROFILES",
                    "OPEN",
                    List.of("policy-impact-sustained"));
            stated.awaitTaken();

            ask("/v1/indicators/policy-impact-sustained").body("conflicts.id", contains(id));
            ask("/v1/indicators/evaluated").body("conflicts", empty());
        }
    }

    @Test
    void theStatusOfAProfileTellsAConflictAboutADateOfItsPublication() {
        String status = "/v1/profile-status?asOf=2018-08-31";
        String caveats = "countries.find { it.iso3 == '%s' }.caveats";
        try (Stated stated = new Stated()) {
            String id = conflict(
                    stated,
                    "PUBLICATION",
                    ReportAnnex.publication("KEN"),
                    "IMPRINT_YEAR",
                    "OPEN",
                    List.of("profile-status"));
            stated.awaitTaken();
            ask(status)
                    .body(caveats.formatted("KEN"), hasItem("OPEN_CONFLICT"))
                    .body(caveats.formatted("NAM"), not(hasItem("OPEN_CONFLICT")));

            stated.change("conflict", id, Stated.fields("status", "RESOLVED_BY_AGREEMENT"));
            stated.awaitTaken();
            ask(status).body(caveats.formatted("KEN"), not(hasItem("OPEN_CONFLICT")));
        }
    }

    /** An assertion that bounds a value, or says a year, denies nothing. */
    @Test
    void otherAssertionsThanDenialsDoNotCountAsSuch() {
        try (Stated stated = new Stated()) {
            stated.change(
                    "assertion",
                    stated.assertion("PROFILE", ReportAnnex.profile("MWI"), "ABOUT_COUNTRY", "MWI"),
                    Stated.fields("value", null, "bounds", Stated.fields("greaterThan", "1", "lessThan", null)));
            stated.awaitTaken();

            ask("/v1/indicators/evaluated")
                    .body("n", equalTo(2))
                    .body("caveats", not(hasItem("SOURCE_SAYS_OTHERWISE")));
        }
    }

    private static String conflict(
            Stated stated,
            String subjectType,
            String subjectId,
            String attribute,
            String status,
            List<String> affects) {
        return stated.state(
                "conflict",
                Stated.id("conflict " + subjectId + attribute),
                Stated.fields(
                        "subject",
                        Stated.fields("type", subjectType, "id", subjectId),
                        "attribute",
                        attribute,
                        "status",
                        status,
                        "openedAt",
                        "2026-11-24T09:41:12.123Z",
                        "assertions",
                        List.of(),
                        "determinationId",
                        null,
                        "affects",
                        affects));
    }
}
