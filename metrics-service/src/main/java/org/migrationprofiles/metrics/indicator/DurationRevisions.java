package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Counts revisions of durations. None is on record yet. */
@ApplicationScoped
class DurationRevisions implements Indicator {

    private final String expression = SqlFile.of(DurationRevisions.class, "duration-revisions.sql");

    @Override
    public String id() {
        return "duration-revisions";
    }

    @Override
    public String definition() {
        return "How often the end of a project was put off.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.PROJECT);
    }

    @Override
    public List<String> references() {
        return List.of("S27");
    }

    @Override
    public String expression() {
        return expression;
    }

    @Override
    public Kind kind() {
        return Kind.NUMBER;
    }
}
