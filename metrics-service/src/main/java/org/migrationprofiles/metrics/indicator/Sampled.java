package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Tells whether a unit is evaluated or surveyed. */
@ApplicationScoped
class Sampled implements Indicator {

    private final String expression = SqlFile.of(Sampled.class, "sampled.sql");

    @Override
    public String id() {
        return "sampled";
    }

    @Override
    public String definition() {
        return "Whether it is evaluated or surveyed.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.PUBLICATION, CountedUnit.COUNTRY_PROFILE, CountedUnit.PROJECT, CountedUnit.COUNTRY);
    }

    @Override
    public List<String> references() {
        return List.of("S15", "S16");
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
