package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.Member;

/** What the rules for orders, ratios and single values have in common: they look at units one by one. */
@ApplicationScoped
class MeasuredUnits {

    /** Up to so many units are told with their values. */
    private static final int NAMED = 3;

    private final IndicatorEngine engine;

    @Inject
    MeasuredUnits(IndicatorEngine engine) {
        this.engine = engine;
    }

    /**
     * The values of all units of which there are any, the highest first.
     *
     * @throws UncheckableClaim when the indicator measures nothing
     */
    List<Measured> of(ClaimQuestion question) throws UncheckableClaim {
        requireMeasure(question.indicator());
        List<Measured> values = new ArrayList<>();
        for (Member member : engine.members(question.indicator(), question.query())) {
            String value = member.observation();
            if (value != null) {
                values.add(new Measured(
                        member.id(), member.label(), new BigDecimal(value), member.lower(), member.upper()));
            }
        }
        values.sort(Comparator.comparing(Measured::value).reversed());
        return values;
    }

    /** How many units there are, with a value or without. */
    int total(ClaimQuestion question) {
        return engine.figure(question.indicator(), question.query()).total();
    }

    private static void requireMeasure(Indicator indicator) throws UncheckableClaim {
        switch (indicator.kind()) {
            case COUNT, PROPORTION ->
                throw new UncheckableClaim("the indicator " + indicator.id() + " counts, and measures nothing");
            case YEARS, MONTHS, NUMBER, AMOUNT -> {
                // These have a value for each unit.
            }
        }
    }

    /** In what an indicator measures. */
    static MeanUnit unit(Indicator indicator) {
        return switch (indicator.kind()) {
            case YEARS -> MeanUnit.YEAR;
            case MONTHS -> MeanUnit.MONTH;
            case AMOUNT -> MeanUnit.USD;
            case NUMBER, COUNT, PROPORTION -> MeanUnit.COUNT;
        };
    }

    /**
     * The subjects of a claim that are units of the kind that is counted.
     *
     * @throws UncheckableClaim when there are fewer than a rule needs
     */
    static List<HeardClaim.Subject> subjects(HeardClaim claim, int least) throws UncheckableClaim {
        List<HeardClaim.Subject> subjects = claim.subjects().stream()
                .filter(subject -> type(claim).equals(subject.type()))
                .toList();
        if (subjects.size() < least) {
            throw new UncheckableClaim("it does not say of which " + Words.many(claim.unit(), null) + " it speaks");
        }
        return subjects;
    }

    private static String type(HeardClaim claim) {
        return CountedUnit.COUNTRY_PROFILE.name().equals(claim.unit()) ? "PROFILE" : String.valueOf(claim.unit());
    }

    /** What a subject measures, if that is on record. */
    static Optional<Measured> of(HeardClaim.Subject subject, List<Measured> values) {
        return values.stream().filter(value -> value.id().equals(subject.id())).findFirst();
    }

    /** The highest values, for people. */
    static String text(List<Measured> values, MeanUnit unit) {
        return values.stream().limit(NAMED).map(value -> text(value, unit)).collect(Collectors.joining(" · "))
                + (values.size() > NAMED ? " · …" : "");
    }

    /** A value, for people, with its bounds where it is known within bounds only. */
    static String text(Measured value, MeanUnit unit) {
        String exact = value.label() + " " + value.value().toPlainString() + unit.suffix();
        if (!value.imprecise()) {
            return exact;
        }
        String from = value.least().toPlainString();
        return exact
                + value.most()
                        .map(most -> " (from " + from + " to " + most.toPlainString() + ")")
                        .orElse(" (" + from + " or more)");
    }

    /** That there are no values for a population, or not for all of it. */
    static String missing(ClaimQuestion question, Computed computed) {
        String units = Words.asked(question);
        if (computed.isEmpty()) {
            return "The records have no data on this for any of the " + computed.of() + " " + units
                    + ", so it cannot be told.";
        }
        return computed.open() == 0
                ? ""
                : " Of " + computed.open() + " of " + computed.of() + " " + units + " there are no data.";
    }
}
