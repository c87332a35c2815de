package org.migrationprofiles.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Gets the report from metrics-service. */
final class Report {

    private Report() {}

    /**
     * The report's figures.
     *
     * @param asOf the day for which ages and status are told; null for the report's own
     * @throws SuiteFailure when metrics-service does not answer or refuses
     */
    static JsonNode get(Settings settings, SuiteClient client, @Nullable LocalDate asOf) throws InterruptedException {
        return get(settings, client, asOf, ReportForm.TABLE).body();
    }

    /** As {@link #get(Settings, SuiteClient, LocalDate)}, in a form. */
    static SuiteClient.Answer get(Settings settings, SuiteClient client, @Nullable LocalDate asOf, ReportForm form)
            throws InterruptedException {
        String address =
                settings.address(Service.METRICS) + "/v1/reports/idf-2010-2014" + (asOf == null ? "" : "?asOf=" + asOf);
        try {
            SuiteClient.Answer answer = client.get(address, form.mediaType());
            if (!answer.successful()) {
                throw new SuiteFailure("metrics-service gave no report: " + answer.problem());
            }
            return answer;
        } catch (IOException unanswered) {
            throw new SuiteFailure(
                    "The suite is not running: nothing answers on " + settings.address(Service.METRICS)
                            + ".\n  Start it with: ./suite up",
                    SuiteFailure.NOT_RUNNING);
        }
    }
}
