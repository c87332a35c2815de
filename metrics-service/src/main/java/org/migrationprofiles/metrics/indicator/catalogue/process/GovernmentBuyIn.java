package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a government made a project its own. */
@Singleton
@RestsOn("project.participation")
class GovernmentBuyIn extends CataloguedIndicator {

    GovernmentBuyIn() {
        super(
                "government-buy-in",
                Kind.PROPORTION,
                "Whether a government made the project its own, by what is said of the latest time; "
                        + "where that differs, unknown.",
                List.of(PROJECT),
                List.of("S77"));
    }

    @Override
    public String provenances() {
        return filled("""
                select said -> 'provenance' from replica project
                cross join lateral jsonb_array_elements(
                    case jsonb_typeof(project.state -> 'participation' -> 'governmentBuyIn')
                        when 'array' then project.state -> 'participation' -> 'governmentBuyIn' else '[]' end) said
                where project.aggregate_type = 'project' and project.id = u.unit_id
                """);
    }
}
