package org.migrationprofiles.project.portfolio;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.YearRange;
import org.migrationprofiles.project.organisation.FunderCategory;

/** Which projects are sought. What is null does not limit; all that is given has to hold. For one use. */
public final class ProjectSearch {

    /** What the list can be ordered by. */
    public static final List<SortField> SORTS = List.of(
            new SortField("code", "primary_identifier(p.content) collate \"C\"", "text"),
            new SortField("title", "left(fold_text(p.content -> 'titles' -> 0 ->> 'text'), 100) collate \"C\"", "text"),
            new SortField("status", "(p.content ->> 'status') collate \"C\"", "text"),
            new SortField("fundingYear", "(p.content ->> 'fundingYear')::int", "int"),
            new SortField("start", "(p.content -> 'schedule' -> 'start' ->> 'value') collate \"C\"", "text"),
            new SortField("actualEnd", "(p.content -> 'schedule' -> 'actualEnd' ->> 'value') collate \"C\"", "text"));

    private final Selection selection = new Selection("project", "p");

    Selection selection() {
        return selection;
    }

    /**
     * Those that have this identifier, of whatever scheme; if there is none, those that have it in other letters, or with
     * something else between its parts: {@code pr 0136} for PR.0136.
     */
    public ProjectSearch identifier(@Nullable String identifier) {
        selection.with("identifier", identifier, """
                p.id = any (array(
                    select project_id from project_identifier where value = :identifier
                    union all
                    select project_id from project_identifier
                    where not exists (select 1 from project_identifier where value = :identifier) and %s = %s))
                """.formatted(written("value"), written("cast(:identifier as text)")));
        return this;
    }

    private static String written(String identifier) {
        return "lower(regexp_replace(" + identifier + ", '[[:space:]\u00a0._/-]+', '', 'g'))";
    }

    /** Those that this country takes part in, ISO 3166-1 alpha-3. */
    public ProjectSearch country(@Nullable String country) {
        selection.with(
                "country",
                country,
                "p.content -> 'countries' @> jsonb_build_array(jsonb_build_object('iso3', cast(:country as text)))");
        return this;
    }

    /** Those that stand there. */
    public ProjectSearch status(@Nullable ProjectStatus status) {
        selection.with("status", status, "(p.content ->> 'status') collate \"C\" = :status");
        return this;
    }

    /** Those that reach so far. */
    public ProjectSearch coverage(@Nullable ProjectCoverage coverage) {
        selection.with("coverage", coverage, "p.content ->> 'coverage' = :coverage");
        return this;
    }

    /** Those that this organisation funds. */
    public ProjectSearch funder(@Nullable UUID funder) {
        selection.with(
                "funder",
                funder,
                "p.content -> 'funders' @> jsonb_build_array(jsonb_build_object('organisationId', cast(:funder as text)))");
        return this;
    }

    /** Those that an organisation of this category funds. */
    public ProjectSearch funderCategory(@Nullable FunderCategory funderCategory) {
        selection.with("funderCategory", funderCategory, """
                exists (select 1 from jsonb_array_elements(p.content -> 'funders') funder
                        join organisation o on o.id = cast(funder ->> 'organisationId' as uuid)
                        where o.content ->> 'category' = :funderCategory)
                """);
        return this;
    }

    /** Those to which the Fund allotted money in these years. */
    public ProjectSearch fundingYear(YearRange years) {
        selection.with("fundingYearFrom", years.from(), "(p.content ->> 'fundingYear')::int >= :fundingYearFrom");
        selection.with("fundingYearTo", years.to(), "(p.content ->> 'fundingYear')::int <= :fundingYearTo");
        return this;
    }

    /** Those that started in these years. */
    public ProjectSearch startYear(YearRange years) {
        selection.with(
                "startYearFrom",
                years.from(),
                "left(p.content -> 'schedule' -> 'start' ->> 'value', 4)::int >= :startYearFrom");
        selection.with(
                "startYearTo",
                years.to(),
                "left(p.content -> 'schedule' -> 'start' ->> 'value', 4)::int <= :startYearTo");
        return this;
    }

    /** Those that ended in fact in these years. */
    public ProjectSearch endYear(YearRange years) {
        selection.with(
                "endYearFrom",
                years.from(),
                "left(p.content -> 'schedule' -> 'actualEnd' ->> 'value', 4)::int >= :endYearFrom");
        selection.with(
                "endYearTo",
                years.to(),
                "left(p.content -> 'schedule' -> 'actualEnd' ->> 'value', 4)::int <= :endYearTo");
        return this;
    }

    /** Those of which a title has this in it; case and accents do not matter. */
    public ProjectSearch text(@Nullable String text) {
        selection.with("text", text, """
                exists (select 1 from jsonb_array_elements(p.content -> 'titles') title
                        where strpos(fold_text(title ->> 'text'), fold_text(:text)) > 0)
                """);
        return this;
    }
}
