package org.migrationprofiles.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Prints the report's figures from the running suite.
 *
 * @param asOf the day for which ages and status are told; null for the report's own
 * @param json whether to print the answer as it came
 */
record ReportCommand(@Nullable LocalDate asOf, boolean json) implements Command {

    @Override
    public int run(Context context) throws InterruptedException {
        if (!context.data().exists()) {
            throw new SuiteFailure("The suite is not running. Start it with: ./suite up", SuiteFailure.NOT_RUNNING);
        }
        SuiteClient client = new SuiteClient(Secrets.of(context.data()).token("suite-report", "reader"));
        JsonNode report = Report.get(context.running(), client, asOf);
        if (json) {
            context.console().print(report.toPrettyString());
        } else {
            new ReportTable(context.console()).print(report);
        }
        return 0;
    }
}
