package org.migrationprofiles.project.profile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.project.organisation.FunderCategory;

/** Which country profiles are sought. What is null does not limit; all that is given has to hold. For one use. */
public final class CountryProfileSearch {

    /** What the list can be ordered by. */
    public static final List<SortField> SORTS = List.of(new SortField("country", "f.country collate \"C\"", "text"));

    private final Selection selection = new Selection("country_profile", "f");

    Selection selection() {
        return selection;
    }

    /** Those that this project makes. */
    public CountryProfileSearch project(@Nullable UUID project) {
        selection.with("project", project, "f.project_id = :project");
        return this;
    }

    /** Those of this country, ISO 3166-1 alpha-3. */
    public CountryProfileSearch country(@Nullable String country) {
        selection.with("country", country, "f.country = :country");
        return this;
    }

    /** Those that this organisation funds, itself or, where they name no funders, through their project. */
    public CountryProfileSearch funder(@Nullable UUID funder) {
        selection.with("funder", funder, """
                f.content -> 'funders' @> jsonb_build_array(jsonb_build_object('organisationId', cast(:funder as text)))
                or (f.content -> 'funders' = '[]'
                    and f.project_id = any (array(select id from project where content -> 'funders' @> jsonb_build_array(jsonb_build_object('organisationId', cast(:funder as text))))))
                """);
        return this;
    }

    /** Those that an organisation of this category funds, in the same sense. */
    public CountryProfileSearch funderCategory(@Nullable FunderCategory funderCategory) {
        selection.with("funderCategory", funderCategory, """
                exists (select 1 from jsonb_array_elements(case when f.content -> 'funders' <> '[]' then f.content -> 'funders'
                            else (select p.content -> 'funders' from project p where p.id = f.project_id) end) funder
                        join organisation o on o.id = cast(funder ->> 'organisationId' as uuid)
                        where o.content ->> 'category' = :funderCategory)
                """);
        return this;
    }

    /** Those that take the place of this one. */
    public CountryProfileSearch supersedes(@Nullable UUID supersedes) {
        selection.with("supersedes", supersedes, "f.supersedes = :supersedes");
        return this;
    }
}
