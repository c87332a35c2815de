package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Counts publications. */
@ApplicationScoped
class PublicationCount implements Indicator {

    private final String expression = SqlFile.of(PublicationCount.class, "publications.sql");

    @Override
    public String id() {
        return "publications";
    }

    @Override
    public String definition() {
        return "How many publications there are.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.PUBLICATION);
    }

    @Override
    public List<String> references() {
        return List.of("S22", "S23", "S31", "S36");
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
