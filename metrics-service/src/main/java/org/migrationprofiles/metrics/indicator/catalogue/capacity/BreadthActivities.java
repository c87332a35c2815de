package org.migrationprofiles.metrics.indicator.catalogue.capacity;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Counts the activities of projects. */
@Singleton
@RestsOn({"activity.projectId", "activity.status"})
class BreadthActivities extends CataloguedIndicator {

    BreadthActivities() {
        super(
                "breadth-activities",
                Kind.NUMBER,
                "How many activities of a project are on record, but for those that were abandoned; "
                        + "without any on record, no number.",
                List.of(PROJECT),
                List.of("S45", "S56"));
    }

    @Override
    public String provenances() {
        return filled("select place from {activities} activity");
    }
}
