package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Tells whether a unit is both evaluated and surveyed. */
@ApplicationScoped
class EvaluatedAndSurveyed implements Indicator {

    private final String expression = SqlFile.of(EvaluatedAndSurveyed.class, "evaluated-and-surveyed.sql");

    @Override
    public String id() {
        return "evaluated-and-surveyed";
    }

    @Override
    public String definition() {
        return "Whether it is both evaluated and surveyed.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.PUBLICATION, CountedUnit.COUNTRY_PROFILE, CountedUnit.PROJECT, CountedUnit.COUNTRY);
    }

    @Override
    public List<String> references() {
        return List.of("S16");
    }

    @Override
    public String expression() {
        return expression;
    }

    @Override
    public Kind kind() {
        return Kind.PROPORTION;
    }
}
