package org.migrationprofiles.metrics.report.web;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.migrationprofiles.metrics.report.Report;
import org.migrationprofiles.metrics.report.ReportCsv;
import org.migrationprofiles.metrics.report.ReportMarkdown;

/** The forms in which a report is answered; the first is the one for clients that do not mind. */
enum ReportForm {
    JSON(MediaType.APPLICATION_JSON, MediaType.APPLICATION_JSON, "json") {
        @Override
        Object body(Report report) {
            return report;
        }
    },
    MARKDOWN(ReportForm.MARKDOWN_TYPE, ReportForm.MARKDOWN_TYPE + ";charset=utf-8", "md") {
        @Override
        Object body(Report report) {
            return ReportMarkdown.of(report);
        }
    },
    CSV(ReportForm.CSV_TYPE, ReportForm.CSV_TYPE + ";charset=utf-8;header=present", "csv") {
        @Override
        Object body(Report report) {
            return ReportCsv.of(report);
        }
    };

    /** RFC 7763. */
    static final String MARKDOWN_TYPE = "text/markdown";

    /** RFC 4180. */
    static final String CSV_TYPE = "text/csv";

    private final String accepted;
    private final String answered;
    private final String ending;

    ReportForm(String accepted, String answered, String ending) {
        this.accepted = accepted;
        this.answered = answered;
        this.ending = ending;
    }

    /** The report in this form. */
    abstract Object body(Report report);

    /** The media type that the answer has. */
    String mediaType() {
        return answered;
    }

    /** The end of a file's name. */
    String ending() {
        return ending;
    }

    /**
     * The form that a client wants most.
     *
     * @param accepted media types, the best first; at least one is that of a form
     */
    static ReportForm of(List<MediaType> accepted) {
        return accepted.stream()
                .flatMap(type ->
                        Arrays.stream(values()).filter(form -> type.isCompatible(MediaType.valueOf(form.accepted))))
                .findFirst()
                .orElse(JSON);
    }
}
