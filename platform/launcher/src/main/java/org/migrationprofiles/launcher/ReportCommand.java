package org.migrationprofiles.launcher;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Prints the report's figures from the running suite.
 *
 * @param asOf the day for which ages and status are told; null for the report's own
 * @param form how it is printed
 */
record ReportCommand(@Nullable LocalDate asOf, ReportForm form) implements Command {

    @Override
    public int run(Context context) throws InterruptedException {
        if (!context.data().exists()) {
            throw new SuiteFailure("The suite is not running. Start it with: ./suite up", SuiteFailure.NOT_RUNNING);
        }
        SuiteClient client = new SuiteClient(Secrets.of(context.data()).token("suite-report", "reader"));
        SuiteClient.Answer report = Report.get(context.running(), client, asOf, form);
        switch (form) {
            case TABLE -> new ReportTable(context.console()).print(report.body());
            case JSON -> context.console().print(report.body().toPrettyString());
            case MARKDOWN, CSV -> context.console().print(report.text().stripTrailing());
        }
        return 0;
    }
}
