package org.migrationprofiles.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.describedAs;
import static org.hamcrest.Matchers.equalTo;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;

/** A row of the report and what it links to say the same. */
@QuarkusTest
@MetricsServiceTest
class RowLinksTest {

    private static final String REPORT = "/v1/reports/idf-2010-2014";

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    /** Whoever follows the link of a row finds what the row says. */
    @Test
    void whatARowLinksToAnswersItsNumbers() {
        List<List<Object>> rows = ask(REPORT)
                .extract()
                .path("sections.rows.flatten().findAll {"
                        + " it._links.indicator != null && it._links.coverage == null && it.computed.n != null"
                        + " && it.id != 'publications-without-evaluation-or-survey' }"
                        + ".collect { [it.id, it._links.indicator, it.computed.n] }");
        assertThat(rows).hasSizeGreaterThan(70);
        for (List<Object> row : rows) {
            ask(String.valueOf(row.get(1)))
                    .statusCode(200)
                    .body("n", describedAs("n of " + row.get(0), equalTo(row.get(2))));
        }
        ask(link("IOM regions with any publication", "coverage"))
                .statusCode(200)
                .body("levels[0].covered.n", equalTo(4))
                .body("levels[0].covered.N", equalTo(9));
        ask(link("IOM region with the most publications", "coverage"))
                .statusCode(200)
                .body("levels[0].largest", contains("RO_PRETORIA"))
                .body("levels[0].largestShare.n", equalTo(5));
        ask(link("Publications without evaluation or survey", "excluded"))
                .statusCode(200)
                .body("total", equalTo(4));
    }

    private static String link(String figure, String name) {
        return ask(REPORT)
                .extract()
                .path("sections.rows.flatten().find { it.figure == '" + figure + "' }._links." + name);
    }
}
