package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Tells whether a survey for a unit has a response. */
@ApplicationScoped
class Surveyed implements Indicator {

    private final String expression = SqlFile.of(Surveyed.class, "surveyed.sql");

    @Override
    public String id() {
        return "surveyed";
    }

    @Override
    public String definition() {
        return "Whether a survey for it has a response.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.PUBLICATION, CountedUnit.COUNTRY_PROFILE, CountedUnit.PROJECT, CountedUnit.COUNTRY);
    }

    @Override
    public List<String> references() {
        return List.of("S13", "S14");
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
