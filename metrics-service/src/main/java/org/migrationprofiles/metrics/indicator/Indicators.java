package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All indicators there are. */
@ApplicationScoped
public class Indicators {

    private final List<Indicator> indicators;

    @Inject
    public Indicators(@Any Instance<Indicator> found) {
        indicators = found.stream().sorted(Comparator.comparing(Indicator::id)).toList();
    }

    /** In the order of their ids. */
    public List<Indicator> all() {
        return indicators;
    }

    /** The one with an id, if there is one. */
    public Optional<Indicator> find(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }
}
