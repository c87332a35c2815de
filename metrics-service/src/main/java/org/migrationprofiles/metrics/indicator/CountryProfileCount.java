package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Counts country profiles. */
@ApplicationScoped
class CountryProfileCount implements Indicator {

    private final String expression = SqlFile.of(CountryProfileCount.class, "country-profiles.sql");

    @Override
    public String id() {
        return "country-profiles";
    }

    @Override
    public String definition() {
        return "How many country profiles there are.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.COUNTRY_PROFILE);
    }

    @Override
    public List<String> references() {
        return List.of("S22", "S60");
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
