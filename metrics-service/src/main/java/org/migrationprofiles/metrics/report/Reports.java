package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.KeptAnswers;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.claim.ClaimCheck;
import org.migrationprofiles.metrics.claim.ClaimChecks;
import org.migrationprofiles.metrics.claim.HeardClaim;
import org.migrationprofiles.metrics.claim.HeardClaims;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.Indicators;
import org.migrationprofiles.metrics.ingest.ReadModelMark;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Computes reports, each at one moment of the read model, and again when the read model has changed. */
@ApplicationScoped
public class Reports {

    private static final int MOST_KEPT = 32;

    private final ReportDefinitions definitions;
    private final ReportRows rows;
    private final HeardClaims claims;
    private final ClaimChecks checks;
    private final IndicatorEngine engine;
    private final FreshnessWatch freshness;
    private final ReadSnapshot snapshot;
    private final ReadModelMark mark;
    private final KeptAnswers<Key, List<Report.Section>> kept = new KeptAnswers<>(MOST_KEPT);
    private final HeardStates heard;
    private final String formulas;

    @Inject
    Reports(
            ReportDefinitions definitions,
            ReportRows rows,
            HeardClaims claims,
            ClaimChecks checks,
            IndicatorEngine engine,
            Indicators indicators,
            FreshnessWatch freshness,
            ReadSnapshot snapshot,
            ReadModelMark mark,
            HeardStates heard) {
        this.definitions = definitions;
        this.rows = rows;
        this.claims = claims;
        this.checks = checks;
        this.engine = engine;
        this.freshness = freshness;
        this.snapshot = snapshot;
        this.mark = mark;
        this.heard = heard;
        this.formulas = Digest.of(indicators.all().stream()
                .map(indicator -> indicator.id() + "@" + indicator.formulaVersion())
                .collect(Collectors.joining(",")));
    }

    /** The reports that can be asked for. */
    public List<Report.Entry> all() {
        return definitions.all().stream()
                .map(definition -> new Report.Entry(
                        definition.id(),
                        definition.title(),
                        definition.kind(),
                        definition.asOf(),
                        links(definition.id())))
                .toList();
    }

    private static Map<String, String> links(String id) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", ReadingConditions.kept("/v1/reports/" + id));
        links.put("definition", "/v1/report-definitions/" + id);
        links.put("snapshots", "/v1/reports/" + id + "/snapshots");
        return links;
    }

    /**
     * A report that is asked for.
     *
     * @param asOf the date in the world; null for the report's own
     * @return empty when there is no such report
     */
    public Optional<ReportQuestion> ask(String id, @Nullable LocalDate asOf) {
        return definitions.find(id).map(definition -> ask(definition.definition(), asOf));
    }

    // The moment comes first, and on its own: figures are never older than the freshness beside them, and who waits for
    // figures that another thread computes holds no connection.
    private ReportQuestion ask(ReportDefinition definition, @Nullable LocalDate asOf) {
        LocalDate date = date(definition, asOf);
        return snapshot.of(() -> {
            String now = mark.now();
            String tag = Digest.of(definition.id()
                    + '\n'
                    + definitions.digest(definition)
                    + '\n'
                    + date
                    + '\n'
                    + now
                    + '\n'
                    + formulas);
            return new ReportQuestion(definition, date, now, freshness.now(), tag.substring(0, tag.length() / 2));
        });
    }

    private static LocalDate date(ReportDefinition definition, @Nullable LocalDate asOf) {
        LocalDate own = asOf == null ? definition.asOf() : asOf;
        return own == null ? ReadingConditions.today() : own;
    }

    /** The report. */
    public Report answer(ReportQuestion question) {
        ReportDefinition definition = question.definition();
        List<Report.Section> sections = kept.get(
                new Key(definitions.digest(definition), question.asOf(), question.mark()),
                () -> snapshot.of(() -> sections(definition, question.asOf())));
        return new Report(definition.id(), definition.title(), question.asOf(), question.freshness(), sections);
    }

    /**
     * A report computed anew, with all that it rests on, at one moment.
     *
     * @param asOf the date in the world; null for the report's own
     */
    Moment now(ReportDefinition definition, @Nullable LocalDate asOf) {
        LocalDate date = date(definition, asOf);
        return snapshot.of(() -> new Moment(
                new Report(definition.id(), definition.title(), date, freshness.now(), sections(definition, date)),
                heard.until()));
    }

    /** Another text for each set of formulas. */
    String formulas() {
        return formulas;
    }

    private List<Report.Section> sections(ReportDefinition definition, LocalDate asOf) {
        List<HeardClaim> heard = claims.all();
        RowContext context = new RowContext(asOf, engine.regionSchemes());
        Map<String, ClaimCheck> checked = new HashMap<>();
        for (ReportDefinition.Section section : definition.sections()) {
            for (ReportDefinition.Row row : section.rows()) {
                heard.stream()
                        .filter(claim -> claim.key().equals(row.claim()))
                        .findFirst()
                        .ifPresent(claim -> {
                            checked.computeIfAbsent(claim.key(), key -> checks.check(claim, heard, asOf));
                            checks.compared(claim, asOf)
                                    .ifPresent(figure -> context.compared().put(claim.key(), figure));
                        });
            }
        }
        return definition.sections().stream()
                .map(section -> new Report.Section(
                        section.id(),
                        section.title(),
                        section.rows().stream()
                                .map(row -> rows.row(row, checked.get(row.claim()), context))
                                .toList()))
                .toList();
    }

    /**
     * What sections follow from.
     *
     * @param report digest of its definition
     * @param asOf the date in the world
     * @param mark of the read model
     */
    private record Key(String report, LocalDate asOf, String mark) {}

    /**
     * A report and what it rests on.
     *
     * @param report the report
     * @param heardUntil when the last state was heard of; null when none was
     */
    record Moment(Report report, @Nullable Instant heardUntil) {}
}
