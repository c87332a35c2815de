package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Tells whether data became more available (R2). */
@ApplicationScoped
class DataAvailabilityIncreased implements Indicator {

    private final String expression = SqlFile.of(DataAvailabilityIncreased.class, "data-availability-increased.sql");

    @Override
    public String id() {
        return "data-availability-increased";
    }

    @Override
    public String definition() {
        return "Whether disaggregated migration data became more available.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.COUNTRY_PROFILE, CountedUnit.PUBLICATION, CountedUnit.PROJECT, CountedUnit.COUNTRY);
    }

    @Override
    public List<String> references() {
        return List.of("S62");
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
