package org.migrationprofiles.metrics.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
            String id =
                    Conflicts.conflict(stated, "PROFILE", ReportAnnex.profile("KEN"), "EVALUATED", "OPEN", EVALUATIONS);
            stated.awaitTaken();
            ask(evaluated)
                    .body("caveats", hasItem("OPEN_CONFLICT"))
                    .body("conflicts.id", contains(id))
                    .body("conflicts[0].attribute", equalTo("EVALUATED"))
                    .body("conflicts[0].status", equalTo("OPEN"))
                    .body("conflicts[0].determination", nullValue())
                    .body("conflicts[0].link", endsWith("/v1/conflicts/" + id));
            ask("/v1/indicators/surveyed?unit=" + unit).body("conflicts", empty());
            ask(evaluated + "&country=KEN").body("caveats", hasItem("OPEN_CONFLICT"));
            ask(evaluated + "&country=NAM")
                    .body("caveats", not(hasItem("OPEN_CONFLICT")))
                    .body("conflicts", empty());

            Conflicts.determine(stated, id, false);
            stated.awaitTaken();
            ask(evaluated).body("caveats", not(hasItem("OPEN_CONFLICT"))).body("conflicts", empty());
        }
    }

    @ParameterizedTest
    @CsvSource({"PUBLICATION", "COUNTRY_PROFILE", "PROJECT", "COUNTRY"})
    void whatCannotBeDeterminedStaysWithTheFigureUntilThatIsTakenBack(String unit) {
        String evaluated = "/v1/indicators/evaluated?unit=" + unit;
        try (Stated stated = new Stated()) {
            String id =
                    Conflicts.conflict(stated, "PROFILE", ReportAnnex.profile("KEN"), "EVALUATED", "OPEN", EVALUATIONS);
            String determination = Conflicts.determine(stated, id, true);
            stated.awaitTaken();
            ask(evaluated)
                    .body("caveats", hasItem("UNDETERMINED_CONTRADICTION"))
                    .body("caveats", not(hasItem("OPEN_CONFLICT")))
                    .body("conflicts.id", contains(id))
                    .body("conflicts[0].status", equalTo("CANNOT_BE_DETERMINED"))
                    .body("conflicts[0].link", endsWith("/v1/conflicts/" + id))
                    .body("conflicts[0].determination", endsWith("/v1/determinations/" + determination));
            ask(evaluated + "&country=NAM")
                    .body("caveats", not(hasItem("UNDETERMINED_CONTRADICTION")))
                    .body("conflicts", empty());

            stated.change("determination", determination, Stated.fields("status", "WITHDRAWN"));
            stated.change("conflict", id, Stated.fields("status", "OPEN", "determinationId", null));
            stated.awaitTaken();
            ask(evaluated)
                    .body("caveats", hasItem("OPEN_CONFLICT"))
                    .body("caveats", not(hasItem("UNDETERMINED_CONTRADICTION")))
                    .body("conflicts[0].status", equalTo("OPEN"))
                    .body("conflicts[0].determination", nullValue());

            stated.change("conflict", id, Stated.fields("status", "RESOLVED_BY_AGREEMENT"));
            stated.awaitTaken();
            ask(evaluated)
                    .body("caveats", not(hasItem("OPEN_CONFLICT")))
                    .body("caveats", not(hasItem("UNDETERMINED_CONTRADICTION")))
                    .body("conflicts", empty());
        }
    }

    /** Conflicts and determinations come on two topics: what one says before the other is heard of settles nothing. */
    @Test
    void aConflictIsOpenUntilItsDeterminationIsHeardOf() {
        String evaluated = "/v1/indicators/evaluated";
        try (Stated stated = new Stated()) {
            String id =
                    Conflicts.conflict(stated, "PROFILE", ReportAnnex.profile("KEN"), "EVALUATED", "OPEN", EVALUATIONS);
            stated.change(
                    "conflict",
                    id,
                    Stated.fields("status", "DETERMINED", "determinationId", Stated.id("determination of " + id)));
            stated.awaitTaken();
            ask(evaluated).body("caveats", hasItem("OPEN_CONFLICT")).body("conflicts.id", contains(id));

            Conflicts.determine(stated, id, false);
            stated.awaitTaken();
            ask(evaluated).body("caveats", not(hasItem("OPEN_CONFLICT"))).body("conflicts", empty());
        }
    }

    @Test
    void aConflictAboutAFundingYearIsToldWhereFundingYearsDecide() {
        try (Stated stated = new Stated()) {
            String id = Conflicts.conflict(
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
            String id = Conflicts.conflict(
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
            String id = Conflicts.conflict(
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
    void aConflictAboutAProgrammeIsToldOnlyOfThePopulationsOfThatProgramme() {
        String figure = "/v1/indicators/policy-impact-sustained";
        List<String> affected = List.of("policy-impact-sustained");
        try (Stated stated = new Stated()) {
            String another =
                    Conflicts.conflict(stated, "PROGRAMME", "imp-prog", "POLICY_IMPACT_PROFILES", "OPEN", affected);
            stated.awaitTaken();
            for (String population : List.of("ALL", "IDF_COMPLETED", "SAMPLED", "FUNDED_2011_2014")) {
                ask(figure + "?population=" + population)
                        .body("caveats", not(hasItem("OPEN_CONFLICT")))
                        .body("conflicts", empty());
            }

            String id = Conflicts.conflict(
                    stated, "PROGRAMME", "idf-migration-profiles", "POLICY_IMPACT_PROFILES", "OPEN", affected);
            stated.awaitTaken();
            for (String population : List.of("IDF_COMPLETED", "SAMPLED", "FUNDED_2011_2014")) {
                ask(figure + "?population=" + population)
                        .body("caveats", hasItem("OPEN_CONFLICT"))
                        .body("conflicts.id", contains(id));
            }
            ask(figure + "?population=ALL").body("conflicts", empty());
            // All there is, narrowed to what the Fund pays for, is of its programme too.
            ask(figure + "?population=ALL&funderCategory=IDF")
                    .body("conflicts.id", contains(id))
                    .body("caveats", hasItem("GENERALISABILITY_IDF_ONLY"));
            ask(figure + "?population=ALL&groupBy=FUNDER_CATEGORY&group=IDF").body("conflicts.id", contains(id));
            ask(figure + "?population=ALL&funderCategory=IDF,OTHER").body("conflicts", empty());

            Conflicts.determine(stated, id, false);
            Conflicts.determine(stated, another, true);
            stated.awaitTaken();
            ask(figure)
                    .body("caveats", not(hasItem("OPEN_CONFLICT")))
                    .body("caveats", not(hasItem("UNDETERMINED_CONTRADICTION")))
                    .body("conflicts", empty());
        }
    }

    @Test
    void theStatusOfAProfileTellsAConflictAboutADateOfItsPublication() {
        String status = "/v1/profile-status?asOf=2018-08-31";
        String caveats = "countries.find { it.iso3 == '%s' }.caveats";
        try (Stated stated = new Stated()) {
            String id = Conflicts.conflict(
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
            ask("/v1/worklist?asOf=2018-08-31").body("items.find { it.iso3 == 'KEN' }.openConflicts.id", contains(id));

            Conflicts.determine(stated, id, true);
            stated.awaitTaken();
            ask(status)
                    .body(caveats.formatted("KEN"), hasItem("UNDETERMINED_CONTRADICTION"))
                    .body(caveats.formatted("KEN"), not(hasItem("OPEN_CONFLICT")));
            ask("/v1/worklist?asOf=2018-08-31").body("items.find { it.iso3 == 'KEN' }.openConflicts", empty());

            stated.change("conflict", id, Stated.fields("status", "RESOLVED_BY_AGREEMENT"));
            stated.awaitTaken();
            ask(status)
                    .body(caveats.formatted("KEN"), not(hasItem("OPEN_CONFLICT")))
                    .body(caveats.formatted("KEN"), not(hasItem("UNDETERMINED_CONTRADICTION")));
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

    /** A denial alone is a no. Against what another source says it is none, until somebody determines which of them holds. */
    @Test
    void whatIsDeterminedOfAProfileHolds() {
        String evaluated = "/v1/indicators/evaluated?unit=COUNTRY_PROFILE&population=ALL&country=MDG";
        try (Stated stated = new Stated()) {
            String profile = ReportAnnex.profile("MDG");
            ask(evaluated).body("n", equalTo(0)).body("unknown", equalTo(0));

            String source = stated.source("yearbook", "Yearbook of evaluations");
            String said = Stated.id("said of MDG");
            stated.state(
                    "assertion",
                    said,
                    Stated.fields(
                            "subject",
                            Stated.fields("type", "PROFILE", "id", profile),
                            "attribute",
                            "EVALUATED",
                            "value",
                            "YES",
                            "provenance",
                            Stated.provenance(source, "p. 7")));
            stated.awaitTaken();
            ask(evaluated).body("n", equalTo(0)).body("unknown", equalTo(1));

            String determination = Stated.id("determination of MDG");
            stated.state("determination", determination, determined(profile, "YES", said));
            stated.awaitTaken();
            ask(evaluated).body("n", equalTo(1)).body("unknown", equalTo(0));
            ask("/v1/indicators/evaluated/members?unit=COUNTRY_PROFILE&population=ALL&country=MDG")
                    .body("items.source", contains("Yearbook of evaluations"))
                    .body("items.locator", contains("p. 7"));

            stated.state("determination", determination, determined(profile, "NO", null));
            stated.awaitTaken();
            ask(evaluated).body("n", equalTo(0)).body("unknown", equalTo(0));

            stated.change("determination", determination, Stated.fields("status", "WITHDRAWN"));
            stated.awaitTaken();
            ask(evaluated).body("n", equalTo(0)).body("unknown", equalTo(1));
        }
    }

    private static Map<String, Object> determined(String profile, String value, @Nullable String chosen) {
        return Stated.fields(
                "subject",
                Stated.fields("type", "PROFILE", "id", profile),
                "attribute",
                "EVALUATED",
                "value",
                value,
                "chosenAssertionId",
                chosen,
                "cannotBeDetermined",
                false,
                "status",
                "IN_FORCE");
    }
}
