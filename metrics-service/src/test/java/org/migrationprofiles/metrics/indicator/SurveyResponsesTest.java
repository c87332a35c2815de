package org.migrationprofiles.metrics.indicator;

import static org.hamcrest.Matchers.equalTo;
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

/** Response rates come out of events, whatever else the events say of a survey. */
@QuarkusTest
@MetricsServiceTest
class SurveyResponsesTest {

    private static final String OF_GEORGIA = "/v1/indicators/surveyed?population=ALL&country=GEO&unit=";

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    /** S13: 9 of 13 publications, 8 of 9 projects; C11: one project without a response, whoever was not available there. */
    @Test
    void theRatesOfTheAnnexAreTheSameWithAllThatASurveyCanSay() {
        try (Stated stated = new Stated()) {
            for (String country : List.of("AFG", "KEN", "MDG", "MWI", "FSM", "NAM", "SYC", "MUS", "PHL")) {
                stated.change("survey", stated.survey(ReportAnnex.profile(country)), widened("RESPONDED", null));
            }
            for (String country : List.of("ARG", "PRY", "URY", "BOL")) {
                stated.change(
                        "survey",
                        stated.survey(ReportAnnex.profile(country)),
                        widened("UNAVAILABLE", "Time had passed since the project."));
            }
            stated.awaitTaken();

            ask("/v1/indicators/surveyed?unit=PUBLICATION&population=IDF_COMPLETED")
                    .body("n", equalTo(9))
                    .body("N", equalTo(13))
                    .body("unknown", equalTo(0));
            ask("/v1/indicators/surveyed?unit=PROJECT&population=IDF_COMPLETED")
                    .body("n", equalTo(8))
                    .body("N", equalTo(9))
                    .body("unknown", equalTo(0));
        }
    }

    @ParameterizedTest(name = "{0}: {1} of 1, {2} unknown")
    @CsvSource({"NOT_SENT, 0, 0", "SENT, 0, 0", "UNAVAILABLE, 0, 0", "DECLINED, 0, 0", "RESPONDED, 1, 0"})
    void whoDidNotAnswerIsNoResponseAndNotUnknown(String status, int n, int unknown) {
        try (Stated stated = new Stated()) {
            String commission = stated.organisation("European Commission", "EU_EC");
            String profile = stated.profile(null, "GEO", commission);
            stated.publication(profile, 2011);
            stated.awaitTaken();
            ask(OF_GEORGIA + "PUBLICATION")
                    .body("n", equalTo(0))
                    .body("N", equalTo(1))
                    .body("unknown", equalTo(1));

            stated.change("survey", stated.survey(profile), widened(status, "A reason."));
            stated.awaitTaken();

            for (String unit : List.of("PUBLICATION", "COUNTRY_PROFILE")) {
                ask(OF_GEORGIA + unit)
                        .body("n", equalTo(n))
                        .body("N", equalTo(1))
                        .body("unknown", equalTo(unknown));
            }
        }
    }

    /** S48, C9: one project, two countries. */
    @Test
    void aResponseForMauritiusSaysNothingOfSeychelles() {
        try (Stated stated = new Stated()) {
            stated.change("survey", stated.survey(ReportAnnex.profile("SYC")), widened("DECLINED", "No time."));
            stated.awaitTaken();

            ask("/v1/indicators/surveyed?country=MUS").body("n", equalTo(1)).body("N", equalTo(1));
            ask("/v1/indicators/surveyed?country=SYC").body("n", equalTo(0)).body("N", equalTo(1));
            ask("/v1/indicators/surveyed?unit=PROJECT").body("n", equalTo(8));
            ask("/v1/indicators/surveyed?unit=PROJECT&rollUp=ALL").body("n", equalTo(7));
        }
    }

    private static Map<String, Object> widened(String status, @Nullable String reason) {
        return Stated.fields(
                "status",
                status,
                "statusReason",
                reason,
                "projectId",
                null,
                "campaignId",
                "01939f5e-6a00-7000-8000-000000002009",
                "instrumentId",
                "01939f5e-6a00-7000-8000-000000002008",
                "recipientRole",
                "PROJECT_MANAGER",
                "recipientStage",
                "IMPLEMENTATION",
                "respondentName",
                null,
                "respondentPublishedIn",
                null,
                "statusCorrections",
                List.of(),
                "sentOn",
                null,
                "answers",
                List.of(),
                "deletedReferences",
                List.of());
    }
}
