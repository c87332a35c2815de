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

/** What was determined, and its record does not say, is told with what rests on the record. */
@QuarkusTest
@MetricsServiceTest
class UncorrectedRecordsTest {

    @BeforeEach
    void startWithTheAnnex() {
        ReportAnnex.load();
    }

    /** A record is changed by its owner alone: as long as it is not, its figures say what was determined otherwise. */
    @Test
    void whatWasDeterminedAndTheRecordDoesNotSayIsToldUntilItDoes() {
        String figure = "/v1/indicators/projects?groupBy=YEAR&yearAxis=FUNDING_YEAR";
        try (Stated stated = new Stated()) {
            String project = ReportAnnex.project("PR.0124");
            String id = Conflicts.conflict(
                    stated, "PROJECT", project, "FUNDING_YEAR", "OPEN", List.of("yearAxis=FUNDING_YEAR"));
            String determination = determined(stated, id, "PROJECT", project, "FUNDING_YEAR", "2009");
            stated.awaitTaken();
            ask(figure)
                    .body("caveats", hasItem("RECORD_SAYS_OTHERWISE"))
                    .body("caveats", not(hasItem("OPEN_CONFLICT")))
                    .body("conflicts.id", contains(id))
                    .body("conflicts[0].status", equalTo("RECORD_SAYS_OTHERWISE"))
                    .body("conflicts[0].determination", endsWith("/v1/determinations/" + determination));
            ask("/v1/indicators/projects").body("conflicts", empty());

            stated.change("project", project, Stated.fields("fundingYear", 2009));
            stated.awaitTaken();
            ask(figure)
                    .body("caveats", not(hasItem("RECORD_SAYS_OTHERWISE")))
                    .body("conflicts", empty())
                    .body("groups[0].key", equalTo("2009"));
        }
    }

    /** Of a date, what may be the same day agrees. */
    @ParameterizedTest
    @CsvSource({"2015, YEAR, false", "2015-06, MONTH, false", "2015-06-30, DAY, false", "2015-07, MONTH, true"})
    void aDateThatMayBeTheDeterminedOneAgrees(String kept, String precision, boolean otherwise) {
        String status = "/v1/profile-status?asOf=2018-08-31";
        String caveats = "countries.find { it.iso3 == 'KEN' }.caveats.contains('RECORD_SAYS_OTHERWISE')";
        try (Stated stated = new Stated()) {
            String publication = ReportAnnex.publication("KEN");
            String id = Conflicts.conflict(
                    stated, "PUBLICATION", publication, "LAUNCHED_ON", "OPEN", List.of("profile-status"));
            String unused = determined(stated, id, "PUBLICATION", publication, "LAUNCHED_ON", "2015-06");
            stated.change(
                    "publication",
                    publication,
                    Stated.fields("launchedOn", Stated.fields("value", kept, "precision", precision)));
            stated.awaitTaken();
            ask(status).body(caveats, equalTo(otherwise));
        }
    }

    private static String determined(
            Stated stated, String conflict, String type, String id, String attribute, String value) {
        String determination = Conflicts.determine(stated, conflict, false);
        stated.change(
                "determination",
                determination,
                Stated.fields(
                        "subject", Stated.fields("type", type, "id", id), "attribute", attribute, "value", value));
        return determination;
    }
}
