package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.Group;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/** Checks that a series by year goes one way and never the other (C7). */
@ApplicationScoped
class TrendRule implements ClaimRule {

    private final IndicatorEngine engine;
    private final CountedClaims counted;

    @Inject
    TrendRule(IndicatorEngine engine, CountedClaims counted) {
        this.engine = engine;
        this.counted = counted;
    }

    @Override
    public String kind() {
        return "TREND";
    }

    @Override
    public String claimed(HeardClaim claim) throws UncheckableClaim {
        return switch (direction(claim)) {
            case DECREASING -> "decreases by year";
            case INCREASING -> "increases by year";
        };
    }

    @Override
    public Computed compute(ClaimQuestion question) throws UncheckableClaim {
        CountedClaims.requireCounts(question);
        IndicatorQuery series = countedOf(question);
        List<Group> groups = engine.groups(question.indicator(), series);
        Figure figure = engine.figure(question.indicator(), series);
        return Computed.of(
                figure,
                counted.unplaced(question.indicator(), series),
                groups,
                FigureText.of(question.indicator().kind(), groups));
    }

    @Override
    public IndicatorQuery countedOf(ClaimQuestion question) throws UncheckableClaim {
        return question.query().byYear(Years.axis(question.claim()), null, null);
    }

    @Override
    public Verdict judge(HeardClaim claim, Computed computed) throws UncheckableClaim {
        return Trend.judge(series(claim, computed), computed.open());
    }

    /** The series read in the direction in which it would have to fall. */
    private static List<Integer> series(HeardClaim claim, Computed computed) throws UncheckableClaim {
        List<Integer> series = new ArrayList<>();
        boolean falling = direction(claim) == Direction.DECREASING;
        for (Group group : computed.groups()) {
            series.add(falling ? series.size() : 0, group.figure().n());
        }
        return series;
    }

    @Override
    public String explain(ClaimQuestion question, Computed computed, Verdict verdict) throws UncheckableClaim {
        String units = Words.asked(question);
        if (computed.groups().size() < 2) {
            return "There are too few years on record for " + units + " to tell a direction.";
        }
        boolean falling = direction(question.claim()) == Direction.DECREASING;
        List<String> breaks = new ArrayList<>();
        Group before = computed.groups().get(0);
        for (Group group : computed.groups().subList(1, computed.groups().size())) {
            int step = group.figure().n() - before.figure().n();
            if (falling ? step > 0 : step < 0) {
                breaks.add("from " + before.key() + " (" + before.figure().n() + ") to " + group.key() + " ("
                        + group.figure().n() + ")");
            }
            before = group;
        }
        String unplaced = computed.open() == 0 ? "" : " Of " + computed.open() + " too little is on record.";
        return "The " + units + " by year: " + computed.text() + "."
                + (breaks.isEmpty()
                        ? " No step goes the other way."
                        : " The number " + (falling ? "rises " : "falls ") + Words.list(breaks, "and") + ".")
                + unplaced;
    }

    private static Direction direction(HeardClaim claim) throws UncheckableClaim {
        String given = claim.parameter("direction");
        for (Direction direction : Direction.values()) {
            if (direction.name().equals(given)) {
                return direction;
            }
        }
        throw new UncheckableClaim("its direction " + given + " is neither DECREASING nor INCREASING");
    }

    private enum Direction {
        DECREASING,
        INCREASING
    }
}
