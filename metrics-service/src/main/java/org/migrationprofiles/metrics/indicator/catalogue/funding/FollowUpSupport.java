package org.migrationprofiles.metrics.indicator.catalogue.funding;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a project attracted support from others. */
@Singleton
@RestsOn({"project.followUpFunding", "organisation.category"})
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

    @Override
    public String provenances() {
        return filled("""
                select given -> 'provenance' from replica project
                cross join lateral jsonb_array_elements(
                    case jsonb_typeof(project.state -> 'followUpFunding')
                        when 'array' then project.state -> 'followUpFunding' else '[]' end) given
                left join replica giver on giver.aggregate_type = 'organisation' and giver.id = given ->> 'organisationId'
                where project.aggregate_type = 'project' and project.id = u.unit_id
                  and (:category is null or coalesce(giver.state ->> 'category', given ->> 'category') = :category)
                """);
    }
}
