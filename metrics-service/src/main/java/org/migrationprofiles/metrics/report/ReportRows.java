package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.claim.ClaimCheck;
import org.migrationprofiles.metrics.claim.ComparedFigure;
import org.migrationprofiles.metrics.claim.Computed;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorAddress;
import org.migrationprofiles.metrics.indicator.IndicatorAnswers;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorParameters;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.Indicators;
import org.migrationprofiles.metrics.reading.ReadingConditions;
import org.migrationprofiles.metrics.status.ProfileStatusAnswer;

/** Computes rows of reports. */
@ApplicationScoped
class ReportRows {

    private final Indicators indicators;
    private final IndicatorEngine engine;
    private final IndicatorAnswers answers;
    private final StatusRows status;
    private final ClaimRows claims;
    private final WorklistRows worklists;
    private final List<Presentation> presentations;

    @Inject
    ReportRows(
            Indicators indicators,
            IndicatorEngine engine,
            IndicatorAnswers answers,
            StatusRows status,
            ClaimRows claims,
            WorklistRows worklists,
            @Any Instance<Presentation> found) {
        this.indicators = indicators;
        this.engine = engine;
        this.answers = answers;
        this.status = status;
        this.claims = claims;
        this.worklists = worklists;
        this.presentations = found.stream().toList();
    }

    /**
     * One row.
     *
     * @param check of the claim that it is compared with; null when there is none, or it has not been heard of
     * @param context what all rows of the report share
     */
    Report.Row row(ReportDefinition.Row row, @Nullable ClaimCheck check, RowContext context) {
        String indicator = row.indicator();
        if (indicator != null) {
            return asked(row, indicator, check, context);
        }
        if (ClaimRows.shows(row)) {
            Report.Shown shown = claims.show(row, context.asOf());
            return row(
                    row,
                    null,
                    null,
                    null,
                    shown,
                    RowContext.NONE,
                    Map.of("claims", ReadingConditions.kept(ClaimRows.address(row))));
        }
        if (WorklistRows.shows(row)) {
            Map<String, String> links = links(check);
            links.put("worklist", ReadingConditions.kept(WorklistRows.address(row, context.asOf())));
            Report.Shown shown = worklists.show(row, context.asOf());
            return row(row, CountedUnit.COUNTRY.name(), null, check, shown, RowContext.NONE, links);
        }
        return StatusRows.shows(row) ? status(row, check, context) : claimed(row, check, context);
    }

    private Report.Row asked(
            ReportDefinition.Row row, String indicatorId, @Nullable ClaimCheck check, RowContext context) {
        Map<String, String> links = links(check);
        Map<String, String> parameters = new HashMap<>(row.parameters());
        parameters.put("asOf", context.asOf().toString());
        String scheme = parameters.get("regionScheme");
        Optional<Indicator> found = indicators.find(indicatorId);
        if (found.isEmpty() || (scheme != null && !context.schemes().contains(scheme))) {
            // Not heard of yet, or not any more: the rest of the report does not wait for it.
            String missing = found.isEmpty() ? "indicator " + indicatorId : "region scheme " + scheme;
            return row(
                            row,
                            parameters.get("unit"),
                            parameters.get("population"),
                            check,
                            Report.Shown.of(FigureText.NO_DATA),
                            RowContext.NONE,
                            links)
                    .explained("Nothing is computed: there is no " + missing + ", or not any more.");
        }
        Indicator indicator = found.get();
        IndicatorQuery query = IndicatorParameters.ofValues(parameters).query(indicator, context.schemes());
        RowContext.Reservations reservations = reservations(new ComparedFigure(indicator, query), context, links);
        Presentation presentation = presentation(indicator, row);
        presentation
                .links(indicator, query)
                .forEach((name, address) -> links.put(name, ReadingConditions.kept(address)));
        return row(
                row,
                query.unit().name(),
                query.population().name(),
                check,
                presentation.show(indicator, query),
                reservations,
                links);
    }

    private Report.Row status(ReportDefinition.Row row, @Nullable ClaimCheck check, RowContext context) {
        Map<String, String> links = links(check);
        links.put("status", ReadingConditions.kept(StatusRows.address(row, context.asOf())));
        ProfileStatusAnswer answer = status.answer(row, context.asOf());
        return row(
                row,
                CountedUnit.COUNTRY.name(),
                StatusRows.population(row).name(),
                check,
                StatusRows.show(row, answer),
                new RowContext.Reservations(StatusRows.caveats(row, answer), List.of()),
                links);
    }

    private Report.Row claimed(ReportDefinition.Row row, @Nullable ClaimCheck check, RowContext context) {
        Map<String, String> links = links(check);
        if (check == null) {
            Report.Row empty = row(row, null, null, null, Report.Shown.of(FigureText.NO_DATA), RowContext.NONE, links);
            return row.claim() == null
                    ? empty
                    : empty.explained("Nothing is computed: there is no claim " + row.claim() + ", or not any more.");
        }
        for (String name : List.of("indicator", "population")) {
            String address = check.links().get(name);
            if (address != null) {
                links.put(name, address);
            }
        }
        return row(
                row,
                check.unit(),
                check.population(),
                check,
                shown(check.computed()),
                reservations(context.compared().get(check.key()), context, links),
                links);
    }

    // What the claim is compared with has the same to be kept in mind as where it is asked for by itself.
    private RowContext.Reservations reservations(
            @Nullable ComparedFigure compared, RowContext context, Map<String, String> links) {
        if (compared == null) {
            return RowContext.NONE;
        }
        RowContext.Reservations reservations =
                context.reservations(compared.indicator(), compared.query(), engine, answers);
        if (!reservations.excluded().isEmpty()) {
            String address = IndicatorAddress.of(compared.indicator(), "excluded", compared.query());
            links.put("excluded", ReadingConditions.kept(address));
        }
        return reservations;
    }

    private static Report.Shown shown(@Nullable Computed computed) {
        return computed == null
                ? Report.Shown.of(FigureText.NO_DATA)
                : new Report.Shown(
                        computed.text(),
                        computed.n(),
                        computed.total(),
                        computed.unknown(),
                        computed.percent(),
                        suppressed(computed),
                        computed.value(),
                        computed.valueUnit(),
                        computed.series());
    }

    // Of what is unknown of each unit a check says why it is undetermined; as a figure there is none.
    private static @Nullable String suppressed(Computed computed) {
        Integer total = computed.total();
        Integer unknown = computed.unknown();
        if (computed.suppressed() != null || total == null || unknown == null || total == 0) {
            return computed.suppressed();
        }
        return Figure.of(0, total, unknown).suppressed();
    }

    private static Report.Row row(
            ReportDefinition.Row row,
            @Nullable String unit,
            @Nullable String population,
            @Nullable ClaimCheck check,
            Report.Shown shown,
            RowContext.Reservations reservations,
            Map<String, String> links) {
        return new Report.Row(
                row.id(),
                row.figure(),
                row.references(),
                unit,
                population,
                check == null ? null : reported(check),
                row.missing() == null ? null : Report.ValueStatus.MISSING_FIGURE,
                row.missing(),
                shown,
                check == null ? null : check.verdict(),
                check == null ? row.unjudged() : check.explanation(),
                reservations.caveats(),
                reservations.excluded(),
                links);
    }

    private static Report.Reported reported(ClaimCheck check) {
        String claimed = check.claimed();
        return new Report.Reported(claimed == null ? check.statement() : claimed, address(check));
    }

    private static Map<String, String> links(@Nullable ClaimCheck check) {
        Map<String, String> links = new LinkedHashMap<>();
        if (check != null) {
            links.put("claim", address(check));
        }
        return links;
    }

    private static String address(ClaimCheck check) {
        return String.valueOf(check.links().get("self"));
    }

    // Regions of what is refused (S59) would be those of its population, as if something had been counted in them.
    private Presentation presentation(Indicator indicator, ReportDefinition.Row row) {
        Presentation wanted = presentation(row.show() == null ? FigurePresentation.ID : row.show());
        return indicator.refusal() != null && wanted.ofRegions() ? presentation(FigurePresentation.ID) : wanted;
    }

    private Presentation presentation(String wanted) {
        return presentations.stream()
                .filter(presentation -> presentation.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A report is shown in the unknown way " + wanted));
    }
}
