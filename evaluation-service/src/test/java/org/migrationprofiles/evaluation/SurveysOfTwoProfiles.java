package org.migrationprofiles.evaluation;

import static org.migrationprofiles.evaluation.SurveyRecords.survey;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** What tests of surveys start from: one project that made a profile of Mauritius and one of Seychelles, and nobody asked. */
abstract class SurveysOfTwoProfiles {

    static final String SURVEYS = "/v1/surveys";
    static final String CODE = "PR." + UUID.randomUUID();

    static UUID project = UUID.randomUUID();
    static UUID mauritius = UUID.randomUUID();
    static UUID seychelles = UUID.randomUUID();
    private static boolean heard;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithTwoProfilesThatNobodyWasAskedAbout() throws SQLException {
        Records.clear();
        if (!heard) {
            RegistryEvents.country("MUS");
            RegistryEvents.country("SYC");
            project = RegistryEvents.project(CODE);
            mauritius = RegistryEvents.heardProfile(project, "MUS");
            seychelles = RegistryEvents.heardProfile(project, "SYC");
            heard = true;
            Records.clear();
        }
    }

    static ValidatableResponse answered(String instrument, String answers) {
        return survey(
                mauritius,
                "\"status\":\"RESPONDED\",\"instrumentId\":\"%s\",\"answers\":[%s]".formatted(instrument, answers));
    }

    static int unknownProfiles() {
        return Records.get(SURVEYS + "/response-rates?unit=PROFILE")
                .statusCode(200)
                .extract()
                .path("unknown");
    }
}
