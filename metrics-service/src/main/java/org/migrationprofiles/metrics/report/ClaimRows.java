package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.migrationprofiles.metrics.claim.ClaimChecks;
import org.migrationprofiles.metrics.indicator.FigureText;

/** Rows on all claims together: there are too many to print each. */
@ApplicationScoped
class ClaimRows {

    /** Claims by verdict. */
    static final String VERDICTS = "VERDICTS";
    /** Claims that are undetermined, by reason. */
    static final String REASONS = "REASONS";

    private final ClaimChecks checks;

    @Inject
    ClaimRows(ClaimChecks checks) {
        this.checks = checks;
    }

    static boolean shows(ReportDefinition.Row row) {
        return VERDICTS.equals(row.show()) || REASONS.equals(row.show());
    }

    Report.Shown show(ReportDefinition.Row row, LocalDate asOf) {
        return Report.Shown.of(text(VERDICTS.equals(row.show()) ? checks.byVerdict(asOf) : checks.byReason(asOf)));
    }

    static String address(ReportDefinition.Row row) {
        return VERDICTS.equals(row.show()) ? "/v1/claims" : "/v1/claims?verdict=UNDETERMINED";
    }

    private static String text(Map<? extends Enum<?>, Integer> counts) {
        return counts.isEmpty()
                ? FigureText.NO_DATA
                : counts.entrySet().stream()
                        .map(count -> words(count.getKey()) + " " + count.getValue())
                        .collect(Collectors.joining(" · "));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
