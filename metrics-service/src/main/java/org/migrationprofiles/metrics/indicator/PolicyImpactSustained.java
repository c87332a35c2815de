package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.migrationprofiles.metrics.SqlFile;

/** Tells whether a policy impact was sustained (R5). */
@ApplicationScoped
class PolicyImpactSustained implements Indicator {

    private final String expression = SqlFile.of(PolicyImpactSustained.class, "policy-impact-sustained.sql");

    @Override
    public String id() {
        return "policy-impact-sustained";
    }

    @Override
    public String definition() {
        return "Whether a form of policy impact was sustained.";
    }

    @Override
    public List<CountedUnit> units() {
        return List.of(CountedUnit.COUNTRY_PROFILE, CountedUnit.PUBLICATION, CountedUnit.PROJECT, CountedUnit.COUNTRY);
    }

    @Override
    public List<String> references() {
        return List.of("S65", "S66", "S92");
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
