package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Measures how long projects took. No start and no end is on record yet. */
@ApplicationScoped
class CompletionDuration implements Indicator {

    private final String expression = SqlFile.of(CompletionDuration.class, "completion-duration.sql");

    @Override
    public String id() {
        return "completion-duration";
    }

    @Override
    public String definition() {
        return "Months from start to end of a project.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.PROJECT);
    }

    @Override
    public List<String> references() {
        return List.of("S26", "S28");
    }

    @Override
    public String expression() {
        return expression;
    }

    @Override
    public Kind kind() {
        return Kind.MONTHS;
    }
}
