package org.migrationprofiles.metrics.indicator.catalogue.funding;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a project attracted support from others. */
@Singleton
class FollowUpSupport extends CataloguedIndicator {

    FollowUpSupport() {
        super(
                "follow-up-support",
                Kind.PROPORTION,
                "Whether support from others afterwards is on record; by category, from a giver of " + "this category.",
                List.of(PROJECT),
                List.of("S58"));
    }

    @Override
    public List<String> categories() {
        return List.of("IDF", "IOM", "EU_EC", "GOVERNMENT", "OTHER");
    }
}
