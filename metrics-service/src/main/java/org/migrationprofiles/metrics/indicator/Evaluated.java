package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Tells whether a published evaluation covers a unit. */
@ApplicationScoped
class Evaluated implements Indicator {

    private final String expression = SqlFile.of(Evaluated.class, "evaluated.sql");

    @Override
    public String id() {
        return "evaluated";
    }

    @Override
    public String definition() {
        return "Whether a published evaluation covers it.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.PUBLICATION, CountedUnit.COUNTRY_PROFILE, CountedUnit.PROJECT, CountedUnit.COUNTRY);
    }

    @Override
    public List<String> references() {
        return List.of("S12", "S48");
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
