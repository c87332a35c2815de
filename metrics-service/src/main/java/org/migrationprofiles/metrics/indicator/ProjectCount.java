package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Counts projects. */
@ApplicationScoped
class ProjectCount implements Indicator {

    private final String expression = SqlFile.of(ProjectCount.class, "projects.sql");

    @Override
    public String id() {
        return "projects";
    }

    @Override
    public String definition() {
        return "How many projects there are.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.PROJECT);
    }

    @Override
    public List<String> references() {
        return List.of("S2", "S22", "S25", "S32");
    }

    @Override
    public String expression() {
        return expression;
    }

    @Override
    public Kind kind() {
        return Kind.COUNT;
    }
}
