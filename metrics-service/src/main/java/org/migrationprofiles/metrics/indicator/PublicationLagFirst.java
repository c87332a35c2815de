package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Measures the time from funding to the first publication, in years of the calendar. */
@ApplicationScoped
class PublicationLagFirst implements Indicator {

    private final String expression = SqlFile.of(PublicationLagFirst.class, "publication-lag-first.sql");

    @Override
    public String id() {
        return "publication-lag-first";
    }

    @Override
    public String definition() {
        return "Years from funding to the edition year of the first publication.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.PUBLICATION, CountedUnit.PROJECT, CountedUnit.COUNTRY_PROFILE);
    }

    @Override
    public List<String> references() {
        return List.of("S107");
    }

    @Override
    public String expression() {
        return expression;
    }

    @Override
    public Kind kind() {
        return Kind.YEARS;
    }
}
