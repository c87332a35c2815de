package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Tells whether data use was trained (R4). */
@ApplicationScoped
class TrainingDataUse implements Indicator {

    private final String expression = SqlFile.of(TrainingDataUse.class, "training-data-use.sql");

    @Override
    public String id() {
        return "training-data-use";
    }

    @Override
    public String definition() {
        return "Whether there was training, or another means, for better data use.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.COUNTRY_PROFILE, CountedUnit.PUBLICATION, CountedUnit.PROJECT, CountedUnit.COUNTRY);
    }

    @Override
    public List<String> references() {
        return List.of("S64");
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
