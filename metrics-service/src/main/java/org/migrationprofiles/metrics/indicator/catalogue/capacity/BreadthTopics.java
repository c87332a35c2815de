package org.migrationprofiles.metrics.indicator.catalogue.capacity;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Counts the topics of activities. */
@Singleton
@RestsOn({"activity.projectId", "activity.status", "activity.topics"})
class BreadthTopics extends CataloguedIndicator {

    BreadthTopics() {
        super(
                "breadth-topics",
                Kind.NUMBER,
                "How many topics the activities of a project were about, but for those that were "
                        + "abandoned; without any on record, no number.",
                List.of(PROJECT),
                List.of("S45"));
    }

    @Override
    public String provenances() {
        return filled("select place from {activities} activity");
    }
}
