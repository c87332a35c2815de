package org.migrationprofiles.metrics.indicator;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;

/** The report's figures, recomputed from Annex 1, over HTTP. */
@QuarkusTest
@MetricsServiceTest
class AnnexFiguresTest {

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    /** S12, S13, S16 and the table of domain figures: n of N, by publication, by project, within the sampled. */
    @ParameterizedTest(name = "{0} by {1} of {2} is {3} of {4}")
    @CsvSource({
        "evaluated, PUBLICATION, IDF_COMPLETED, 2, 13, 15.4",
        "evaluated, PROJECT, IDF_COMPLETED, 2, 9, 22.2",
        "evaluated, PUBLICATION, SAMPLED, 2, 9, 22.2",
        "surveyed, PUBLICATION, IDF_COMPLETED, 9, 13, 69.2",
        "surveyed, PROJECT, IDF_COMPLETED, 8, 9, 88.9",
        "surveyed, PUBLICATION, SAMPLED, 9, 9, 100.0",
        "sampled, PUBLICATION, IDF_COMPLETED, 9, 13, 69.2",
        "sampled, PROJECT, IDF_COMPLETED, 8, 9, 88.9",
        "evaluated-and-surveyed, PUBLICATION, IDF_COMPLETED, 2, 13, 15.4",
        "evaluated-and-surveyed, PROJECT, IDF_COMPLETED, 2, 9, 22.2",
        "evaluated-and-surveyed, PUBLICATION, SAMPLED, 2, 9, 22.2",
        "neither-evaluated-nor-surveyed, PUBLICATION, IDF_COMPLETED, 4, 13, 30.8",
        "neither-evaluated-nor-surveyed, PROJECT, IDF_COMPLETED, 1, 9, 11.1",
        "neither-evaluated-nor-surveyed, PUBLICATION, SAMPLED, 0, 9, 0.0",
        "evaluated-not-surveyed, PUBLICATION, IDF_COMPLETED, 0, 13, 0.0",
        "evaluated-not-surveyed, PROJECT, IDF_COMPLETED, 0, 9, 0.0",
        "evaluated-not-surveyed, PUBLICATION, SAMPLED, 0, 9, 0.0"
    })
    void nOfN(String indicator, String unit, String population, int n, int total, float percent) {
        ask("/v1/indicators/" + indicator + "?unit=" + unit + "&population=" + population)
                .statusCode(200)
                .body("indicator", equalTo(indicator))
                .body("unit", equalTo(unit))
                .body("n", equalTo(n))
                .body("N", equalTo(total))
                .body("unknown", equalTo(0))
                .body("percent", equalTo(percent))
                .body("caveats", hasItems("SMALL_POPULATION", "GENERALISABILITY_IDF_ONLY"));
    }

    @Test
    void thirteenPublicationsOfThirteenProfilesComeFromNineProjects() {
        ask("/v1/indicators/publications").body("n", equalTo(13)).body("N", equalTo(13));
        ask("/v1/indicators/country-profiles").body("n", equalTo(13));
        ask("/v1/indicators/projects").body("n", equalTo(9));
        ask("/v1/indicators/countries").body("n", equalTo(13));
    }
}
