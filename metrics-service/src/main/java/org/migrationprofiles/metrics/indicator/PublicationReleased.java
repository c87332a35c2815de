package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Tells whether a publication was released (R1). */
@ApplicationScoped
class PublicationReleased implements Indicator {

    private final String expression = SqlFile.of(PublicationReleased.class, "publication-released.sql");

    @Override
    public String id() {
        return "publication-released";
    }

    @Override
    public String definition() {
        return "Whether its publication was released.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.COUNTRY_PROFILE, CountedUnit.PUBLICATION, CountedUnit.PROJECT, CountedUnit.COUNTRY);
    }

    @Override
    public List<String> references() {
        return List.of("S61");
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
