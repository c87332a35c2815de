package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a project is taken for a process rather than a tool. */
@Singleton
@RestsOn("project.participation")
class SeenAsProcess extends CataloguedIndicator {

    SeenAsProcess() {
        super(
                "seen-as-process",
                Kind.PROPORTION,
                "Whether the project is taken for a process, and not for a tool, by what was observed "
                        + "last; where that differs, unknown. By category, in the eyes of this holder.",
                List.of(PROJECT),
                List.of("S77", "S99", "S107a"));
    }

    @Override
    public List<String> categories() {
        return List.of("IOM_INTERNAL", "GOVERNMENT", "OTHER");
    }

    @Override
    public String provenances() {
        return filled("""
                select said -> 'provenance' from replica project
                cross join lateral jsonb_array_elements(
                    case jsonb_typeof(project.state -> 'participation' -> 'perceptions')
                        when 'array' then project.state -> 'participation' -> 'perceptions' else '[]' end) said
                where project.aggregate_type = 'project' and project.id = u.unit_id
                  and (:category is null or said ->> 'holder' = :category)
                """);
    }
}
