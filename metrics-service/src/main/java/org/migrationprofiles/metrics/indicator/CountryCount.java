package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Counts countries. */
@ApplicationScoped
class CountryCount implements Indicator {

    private final String expression = SqlFile.of(CountryCount.class, "countries.sql");

    @Override
    public String id() {
        return "countries";
    }

    @Override
    public String definition() {
        return "How many countries there are.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.COUNTRY);
    }

    @Override
    public List<String> references() {
        return List.of("S22");
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
