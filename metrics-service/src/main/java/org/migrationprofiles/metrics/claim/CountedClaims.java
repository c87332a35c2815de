package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.LeftOut;
import org.migrationprofiles.metrics.indicator.Member;

/** What the rules for claims of so many, and of so many of so many, have in common. */
@ApplicationScoped
class CountedClaims {

    /** Up to so many units are told by name. */
    private static final int NAMED = 6;

    private static final List<LeftOut> UNPLACED = List.of(LeftOut.NO_FUNDING_YEAR, LeftOut.NO_EDITION_YEAR);

    private final IndicatorEngine engine;

    @Inject
    CountedClaims(IndicatorEngine engine) {
        this.engine = engine;
    }

    Computed compute(ClaimQuestion question) throws UncheckableClaim {
        requireCounts(question);
        Figure figure = engine.figure(question.indicator(), question.query());
        return Computed.of(
                figure,
                unplaced(question.indicator(), question.query()),
                null,
                FigureText.of(question.indicator().kind(), figure));
    }

    /** Refuses indicators that measure. */
    static void requireCounts(ClaimQuestion question) throws UncheckableClaim {
        Indicator.Kind kind = question.indicator().kind();
        if (kind != Indicator.Kind.COUNT && kind != Indicator.Kind.PROPORTION) {
            throw new UncheckableClaim("the indicator " + question.indicator().id() + " measures, and counts nothing");
        }
    }

    /** Refuses indicators that do not say how many there are, for claims on where or when all of them are. */
    static void requireNumber(ClaimQuestion question) throws UncheckableClaim {
        if (question.indicator().kind() != Indicator.Kind.COUNT) {
            throw new UncheckableClaim(
                    "the indicator " + question.indicator().id() + " does not say how many there are");
        }
    }

    /** How many may belong to the population, since the year that decides is not on record. */
    int unplaced(Indicator indicator, IndicatorQuery query) {
        SortedMap<LeftOut, Integer> leftOut = engine.leftOut(indicator, query);
        return UNPLACED.stream()
                .mapToInt(reason -> leftOut.getOrDefault(reason, 0))
                .sum();
    }

    /**
     * What the records say, in sentences.
     *
     * @param unexplained how many more are claimed than are named; null where that cannot be told
     */
    String explain(ClaimQuestion question, Computed computed, Verdict verdict, @Nullable Integer unexplained) {
        String text = explain(question, computed, verdict);
        boolean more = verdict == Verdict.UNDETERMINED && !computed.isEmpty() && unexplained != null && unexplained > 0;
        return more ? text + " The claim counts " + unexplained + " more than are named." : text;
    }

    private String explain(ClaimQuestion question, Computed computed, Verdict verdict) {
        String units = Words.asked(question);
        boolean count = question.indicator().kind() == Indicator.Kind.COUNT;
        String figure =
                count ? computed.count() + " " + units : computed.count() + " of " + computed.of() + " " + units;
        return switch (verdict) {
            case SUPPORTED -> "The records show exactly this: " + figure + names(question, computed) + ".";
            case NOT_SUPPORTED, DIFFERENT_POPULATION ->
                "The records show " + figure + names(question, computed)
                        + (computed.open() == 0
                                ? "."
                                : ", and at most " + (computed.count() + computed.open())
                                        + " even if all of which nothing is known were counted.");
            case UNDETERMINED -> undetermined(question, computed, units);
        };
    }

    private String undetermined(ClaimQuestion question, Computed computed, String units) {
        if (computed.isEmpty()) {
            return "There are no " + units + " on record, so it cannot be told.";
        }
        String known = computed.count() == 0 ? "none" : computed.count() + names(question, computed);
        String unknown = computed.open() == computed.of() ? "any of them" : computed.open() + " of them";
        return "Of " + computed.of() + " " + units + " the records name " + known + "; of " + unknown
                + " nothing is known, so the figure may be anything from " + computed.count() + " to "
                + (computed.count() + computed.open()) + ".";
    }

    private String names(ClaimQuestion question, Computed computed) {
        if (computed.count() == 0 || computed.count() > NAMED) {
            return "";
        }
        List<String> labels = engine.members(question.indicator(), question.query()).stream()
                .map(Member::label)
                .toList();
        return " (" + Words.list(labels, "and") + ")";
    }
}
