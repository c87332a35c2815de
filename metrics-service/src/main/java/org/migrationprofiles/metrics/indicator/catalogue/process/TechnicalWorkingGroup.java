package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a project had a technical working group. */
@Singleton
@RestsOn("project.participation")
class TechnicalWorkingGroup extends CataloguedIndicator {

    TechnicalWorkingGroup() {
        super(
                "technical-working-group",
                Kind.PROPORTION,
                "Whether the project has a technical working group.",
                List.of(PROJECT),
                List.of("S54"));
    }

    @Override
    public String provenances() {
        return filled("""
                select project.state -> 'participation' -> 'technicalWorkingGroup' -> 'provenance' from replica project
                where project.aggregate_type = 'project' and project.id = u.unit_id
                """);
    }
}
