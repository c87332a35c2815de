package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.claim.HeardClaim;
import org.migrationprofiles.metrics.claim.HeardClaims;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorParameters;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.Indicators;
import org.migrationprofiles.metrics.indicator.Places;

/** What a definition has to keep to beyond its form: that each of its rows can be computed. All that is wrong is told at once. */
@ApplicationScoped
class DefinitionRules {

    /** Rows of all sections together. */
    static final int MOST_ROWS = 400;

    private static final int MOST_ERRORS = 100;

    private final Indicators indicators;
    private final IndicatorEngine engine;
    private final HeardClaims claims;
    private final Places places;
    private final ReadSnapshot snapshot;
    private final List<Presentation> presentations;

    @Inject
    DefinitionRules(
            Indicators indicators,
            IndicatorEngine engine,
            HeardClaims claims,
            Places places,
            ReadSnapshot snapshot,
            @Any Instance<Presentation> found) {
        this.indicators = indicators;
        this.engine = engine;
        this.claims = claims;
        this.places = places;
        this.snapshot = snapshot;
        this.presentations = found.stream().toList();
    }

    /**
     * Lets a definition pass whose rows can all be computed.
     *
     * @throws ProblemException 400 with a pointer to each place that is wrong, and what is allowed there
     */
    void check(ReportDefinition definition) {
        Known known = snapshot.of(() -> new Known(
                engine.regionSchemes(),
                claims.all().stream().map(HeardClaim::key).collect(Collectors.toSet())));
        List<FieldError> errors = new ArrayList<>();
        int rows = 0;
        Set<String> sections = new HashSet<>();
        for (int section = 0; section < definition.sections().size(); section++) {
            ReportDefinition.Section checked = definition.sections().get(section);
            String place = "/sections/" + section;
            unique(sections, checked.id(), place, "section", errors);
            rows += checked.rows().size();
            Set<String> ids = new HashSet<>();
            for (int row = 0; row < checked.rows().size(); row++) {
                String at = place + "/rows/" + row;
                unique(ids, checked.rows().get(row).id(), at, "row of its section", errors);
                row(checked.rows().get(row), at, known, errors);
            }
        }
        LocalDate asOf = definition.asOf();
        if (asOf != null
                && (asOf.getYear() < QueryParameters.FIRST_YEAR || asOf.getYear() > QueryParameters.LAST_YEAR)) {
            errors.add(new FieldError(
                    "/asOf",
                    "It is of the years " + QueryParameters.FIRST_YEAR + " to " + QueryParameters.LAST_YEAR + "."));
        }
        if (rows > MOST_ROWS) {
            errors.add(
                    new FieldError("/sections", "A report has " + MOST_ROWS + " rows at the most, not " + rows + "."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The definition has " + errors.size() + (errors.size() == 1 ? " row or part" : " rows or parts")
                            + " that no report can be computed from.",
                    errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
        }
    }

    /** The same definition, with the alpha-3 code of each country that its rows name by another code: the one form that is kept. */
    ReportDefinition named(ReportDefinition definition) {
        return snapshot.of(() -> definition.with(definition.sections().stream()
                .map(section -> new ReportDefinition.Section(
                        section.id(),
                        section.title(),
                        section.rows().stream().map(this::named).toList()))
                .toList()));
    }

    private ReportDefinition.Row named(ReportDefinition.Row row) {
        return new ReportDefinition.Row(
                row.id(),
                row.figure(),
                row.references(),
                row.indicator(),
                places.valuesWithAlpha3(row.parameters()),
                row.show(),
                row.claim(),
                row.missing(),
                row.unjudged());
    }

    private static void unique(Set<String> seen, String id, String place, String what, List<FieldError> errors) {
        if (!seen.add(id)) {
            errors.add(
                    new FieldError(place + "/id", "Each " + what + " has an id of its own; " + id + " stands twice."));
        }
    }

    private void row(ReportDefinition.Row row, String place, Known known, List<FieldError> errors) {
        String claim = row.claim();
        if (claim != null && !known.claims().contains(claim)) {
            errors.add(new FieldError(
                    place + "/claim", "No claim with this key has been heard of. Keys are listed at /v1/claims."));
        }
        if (claim != null && row.unjudged() != null) {
            errors.add(new FieldError(place + "/unjudged", "A row with a claim has the verdict on it; leave it out."));
        }
        if (row.indicator() != null) {
            asked(row, row.indicator(), place, known, errors);
        } else if (StatusRows.shows(row)) {
            parameters(place, errors, () -> StatusRows.check(row.parameters()));
        } else if (WorklistRows.shows(row)) {
            parameters(place, errors, () -> WorklistRows.check(row.parameters()));
        } else if (ClaimRows.shows(row)) {
            nothing(row, place, errors);
            if (claim != null) {
                errors.add(new FieldError(place + "/claim", "A row on all claims together is compared with none."));
            }
        } else if (row.show() != null) {
            errors.add(new FieldError(
                    place + "/show",
                    "Without an indicator it is one of "
                            + String.join(
                                    ", ",
                                    StatusRows.STATUS,
                                    StatusRows.AGE,
                                    WorklistRows.SECURED_FUNDING,
                                    WorklistRows.STRATEGY,
                                    ClaimRows.VERDICTS,
                                    ClaimRows.REASONS)
                            + "."));
        } else {
            nothing(row, place, errors);
            if (claim == null) {
                errors.add(
                        new FieldError(place, "A row has an indicator, a claim, or something to show without them."));
            }
        }
    }

    private static void nothing(ReportDefinition.Row row, String place, List<FieldError> errors) {
        if (!row.parameters().isEmpty()) {
            errors.add(new FieldError(place + "/parameters", "Without an indicator there is nothing that takes them."));
        }
    }

    private void asked(
            ReportDefinition.Row row, String indicatorId, String place, Known known, List<FieldError> errors) {
        Presentation presentation = presentations.stream()
                .filter(candidate -> candidate.id().equals(row.show() == null ? FigurePresentation.ID : row.show()))
                .findFirst()
                .orElse(null);
        if (presentation == null) {
            errors.add(new FieldError(
                    place + "/show",
                    "With an indicator it is one of "
                            + joined(presentations.stream().map(Presentation::id)) + "."));
        }
        Indicator indicator = indicators.find(indicatorId).orElse(null);
        if (indicator == null) {
            errors.add(new FieldError(
                    place + "/indicator",
                    "There is no indicator " + indicatorId + "; there are "
                            + joined(indicators.all().stream().map(Indicator::id)) + "."));
            return;
        }
        if (row.parameters().containsKey("asOf")) {
            errors.add(new FieldError(
                    place + "/parameters/asOf", "All rows are of the date of the report; leave it out."));
        }
        if (presentation != null
                && presentation.ofRegions()
                && !"REGION".equals(row.parameters().get("groupBy"))) {
            errors.add(new FieldError(
                    place + "/parameters/groupBy", "It is REGION where " + presentation.id() + " is shown."));
        }
        parameters(place, errors, () -> {
            IndicatorQuery unused =
                    snapshot.of(() -> places.checked(IndicatorParameters.ofValues(new TreeMap<>(row.parameters()))
                            .query(indicator, known.schemes())));
        });
    }

    // What refuses parameters of an address refuses those of a row, and names one at a time.
    private static void parameters(String place, List<FieldError> errors, Runnable reading) {
        try {
            reading.run();
        } catch (ProblemException refused) {
            String parameter = refused.errors().isEmpty()
                    ? ""
                    : refused.errors().get(0).pointer().substring(1);
            errors.add(new FieldError(
                    place + "/parameters/" + parameter.replace("~", "~0").replace("/", "~1"), refused.detail()));
        }
    }

    private static String joined(Stream<String> names) {
        return names.sorted().collect(Collectors.joining(", "));
    }

    /**
     * What has been heard of.
     *
     * @param schemes codes of region schemes
     * @param claims keys of claims
     */
    private record Known(List<String> schemes, Set<String> claims) {}
}
