package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Tells whether data collection was trained (R3). */
@ApplicationScoped
class TrainingDataCollection implements Indicator {

    private final String expression = SqlFile.of(TrainingDataCollection.class, "training-data-collection.sql");

    @Override
    public String id() {
        return "training-data-collection";
    }

    @Override
    public String definition() {
        return "Whether there was training, or another means, for better data collection.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.COUNTRY_PROFILE, CountedUnit.PUBLICATION, CountedUnit.PROJECT, CountedUnit.COUNTRY);
    }

    @Override
    public List<String> references() {
        return List.of("S63");
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
