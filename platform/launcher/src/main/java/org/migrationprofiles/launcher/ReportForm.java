package org.migrationprofiles.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a person wants the report printed. */
enum ReportForm {
    /** As a table that fits the screen. */
    TABLE("application/json"),
    /** As the service answers it to programs. */
    JSON("application/json"),
    /** For a document. */
    MARKDOWN("text/markdown"),
    /** For a spreadsheet. */
    CSV("text/csv");

    private final String mediaType;

    ReportForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What the service is asked for. */
    String mediaType() {
        return mediaType;
    }

    /** The form that an option such as {@code --csv} asks for. */
    static Optional<ReportForm> of(String option) {
        return Arrays.stream(values())
                .filter(form -> form != TABLE)
                .filter(form -> option.equals("--" + form.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
