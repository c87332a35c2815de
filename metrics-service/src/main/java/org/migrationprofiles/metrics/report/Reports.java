package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.claim.ClaimCheck;
import org.migrationprofiles.metrics.claim.ClaimChecks;
import org.migrationprofiles.metrics.claim.HeardClaim;
import org.migrationprofiles.metrics.claim.HeardClaims;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;
import org.migrationprofiles.metrics.ingest.ReadModelMark;

/** Computes reports, each at one moment of the read model, and again when the read model has changed. */
@ApplicationScoped
public class Reports {

    private final ReportDefinitions definitions;
    private final ReportRows rows;
    private final HeardClaims claims;
    private final ClaimChecks checks;
    private final FreshnessWatch freshness;
    private final ReadSnapshot snapshot;
    private final ReadModelMark mark;
    private final KeptSections kept;

    @Inject
    Reports(
            ReportDefinitions definitions,
            ReportRows rows,
            HeardClaims claims,
            ClaimChecks checks,
            FreshnessWatch freshness,
            ReadSnapshot snapshot,
            ReadModelMark mark,
            KeptSections kept) {
        this.definitions = definitions;
        this.rows = rows;
        this.claims = claims;
        this.checks = checks;
        this.freshness = freshness;
        this.snapshot = snapshot;
        this.mark = mark;
        this.kept = kept;
    }

    /** The reports that can be asked for. */
    public List<Report.Entry> all() {
        return definitions.all().stream()
                .map(definition -> new Report.Entry(
                        definition.id(),
                        definition.title(),
                        definition.asOf(),
                        Map.of("self", "/v1/reports/" + definition.id())))
                .toList();
    }

    /**
     * A report.
     *
     * @param asOf the date in the world; null for the report's own
     * @return empty when there is no such report
     */
    public Optional<Report> find(String id, @Nullable LocalDate asOf) {
        return definitions.find(id).map(definition -> report(definition, asOf == null ? definition.asOf() : asOf));
    }

    // The moment comes first, and on its own: figures are never older than the freshness beside them, and who waits for
    // figures that another thread computes holds no connection.
    private Report report(ReportDefinition definition, LocalDate asOf) {
        Moment moment = snapshot.of(() -> new Moment(mark.now(), freshness.now()));
        List<Report.Section> sections = kept.get(
                new KeptSections.Key(definition.id(), asOf, moment.mark()),
                () -> snapshot.of(() -> sections(definition, asOf)));
        return new Report(definition.id(), definition.title(), asOf, moment.freshness(), sections);
    }

    private List<Report.Section> sections(ReportDefinition definition, LocalDate asOf) {
        List<HeardClaim> heard = claims.all();
        Map<String, ClaimCheck> checked = new HashMap<>();
        for (ReportDefinition.Section section : definition.sections()) {
            for (ReportDefinition.Row row : section.rows()) {
                heard.stream()
                        .filter(claim -> claim.key().equals(row.claim()))
                        .findFirst()
                        .ifPresent(
                                claim -> checked.computeIfAbsent(claim.key(), key -> checks.check(claim, heard, asOf)));
            }
        }
        return definition.sections().stream()
                .map(section -> new Report.Section(
                        section.id(),
                        section.title(),
                        section.rows().stream()
                                .map(row -> rows.row(row, checked.get(row.claim()), asOf))
                                .toList()))
                .toList();
    }

    private record Moment(String mark, Freshness freshness) {}
}
