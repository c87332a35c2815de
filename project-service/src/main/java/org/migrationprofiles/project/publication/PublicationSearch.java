package org.migrationprofiles.project.publication;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.YearRange;
import org.migrationprofiles.project.YesNoUnknown;
import org.migrationprofiles.project.profile.MgiDomain;

/** Which publications are sought. What is null does not limit; all that is given has to hold. For one use. */
// Ids of others are arrays, which are made once and looked up in an index; a subquery would be asked of each
// publication.
public final class PublicationSearch {

    /** What the list can be ordered by. */
    public static final List<SortField> SORTS = List.of(
            new SortField("title", "left(fold_text(b.content -> 'titles' -> 0 ->> 'text'), 100) collate \"C\"", "text"),
            new SortField("type", "(b.content ->> 'type') collate \"C\"", "text"),
            new SortField("status", "(b.content ->> 'status') collate \"C\"", "text"),
            new SortField("editionYear", "(b.content ->> 'editionYear')::int", "int"),
            new SortField("imprintYear", "(b.content ->> 'imprintYear')::int", "int"),
            new SortField("launchedOn", "(b.content -> 'launchedOn' ->> 'value') collate \"C\"", "text"),
            new SortField("uploadedOn", "(b.content -> 'uploadedOn' ->> 'value') collate \"C\"", "text"));

    private final Selection selection = new Selection("publication", "b");

    Selection selection() {
        return selection;
    }

    /** The editions of one country profile. */
    public static PublicationSearch editionsOf(UUID profile) {
        return new PublicationSearch().profile(profile);
    }

    /** Those that are editions of this country profile. */
    public PublicationSearch profile(@Nullable UUID profile) {
        selection.with("profile", profile, "b.profile_id = :profile");
        return this;
    }

    /** Those of this project: its own, and the editions of its country profiles. */
    public PublicationSearch project(@Nullable UUID project) {
        selection.with("project", project, """
                b.project_id = :project
                or b.profile_id = any (array(select id from country_profile where project_id = :project))
                """);
        return this;
    }

    /** Those of or about this country, ISO 3166-1 alpha-3. */
    public PublicationSearch country(@Nullable String country) {
        selection.with("country", country, """
                b.profile_id = any (array(select id from country_profile where country = :country))
                or b.content -> 'countries' @> to_jsonb(cast(:country as text))
                """);
        return this;
    }

    /** Those of this kind. */
    public PublicationSearch type(@Nullable PublicationType type) {
        selection.with("type", type, "(b.content ->> 'type') collate \"C\" = :type");
        return this;
    }

    /** Those that have come so far. */
    public PublicationSearch status(@Nullable PublicationStatus status) {
        selection.with("status", status, "(b.content ->> 'status') collate \"C\" = :status");
        return this;
    }

    /** Those in this language, a BCP 47 tag; pt finds pt-BR too. */
    public PublicationSearch language(@Nullable String language) {
        selection.with("language", language, """
                exists (select 1 from jsonb_array_elements_text(b.content -> 'languages') language
                        where lower(language) = lower(:language) or starts_with(lower(language), lower(:language) || '-'))
                """);
        return this;
    }

    /** Those with such a year in their title. */
    public PublicationSearch editionYear(YearRange years) {
        selection.with("editionYearFrom", years.from(), "(b.content ->> 'editionYear')::int >= :editionYearFrom");
        selection.with("editionYearTo", years.to(), "(b.content ->> 'editionYear')::int <= :editionYearTo");
        return this;
    }

    /** Those with such a year in their copyright notice. */
    public PublicationSearch imprintYear(YearRange years) {
        selection.with("imprintYearFrom", years.from(), "(b.content ->> 'imprintYear')::int >= :imprintYearFrom");
        selection.with("imprintYearTo", years.to(), "(b.content ->> 'imprintYear')::int <= :imprintYearTo");
        return this;
    }

    /** Those presented to the public in these years. */
    public PublicationSearch launchYear(YearRange years) {
        selection.with(
                "launchYearFrom",
                years.from(),
                "left(b.content -> 'launchedOn' ->> 'value', 4)::int >= :launchYearFrom");
        selection.with(
                "launchYearTo", years.to(), "left(b.content -> 'launchedOn' ->> 'value', 4)::int <= :launchYearTo");
        return this;
    }

    /** Those that a catalogue put up in these years. */
    public PublicationSearch uploadYear(YearRange years) {
        selection.with(
                "uploadYearFrom",
                years.from(),
                "left(b.content -> 'uploadedOn' ->> 'value', 4)::int >= :uploadYearFrom");
        selection.with(
                "uploadYearTo", years.to(), "left(b.content -> 'uploadedOn' ->> 'value', 4)::int <= :uploadYearTo");
        return this;
    }

    /** Those that have this. */
    public PublicationSearch feature(@Nullable PublicationFeature feature) {
        selection.with("feature", feature, "b.content -> 'features' @> to_jsonb(cast(:feature as text))");
        return this;
    }

    /** Those of which the title of a module has this in it; case and accents do not matter. */
    public PublicationSearch module(@Nullable String module) {
        selection.with("module", module, """
                exists (select 1 from jsonb_array_elements(b.content -> 'modules') module
                        where strpos(fold_text(module ->> 'title'), fold_text(:module)) > 0)
                """);
        return this;
    }

    /** Those that have a section on governance, or have none, or of which that is not known. */
    public PublicationSearch hasGovernanceSection(@Nullable YesNoUnknown hasGovernanceSection) {
        selection.with(
                "hasGovernanceSection",
                hasGovernanceSection,
                "coalesce(b.content -> 'governanceSection' ->> 'present', 'UNKNOWN') = :hasGovernanceSection");
        return this;
    }

    /** Those that have a part on this domain. */
    public PublicationSearch mgiDomain(@Nullable MgiDomain mgiDomain) {
        selection.with("mgiDomain", mgiDomain, "b.content -> 'mgiDomains' @> to_jsonb(cast(:mgiDomain as text))");
        return this;
    }

    /** Those of which a title has this in it; case and accents do not matter. */
    public PublicationSearch text(@Nullable String text) {
        selection.with("text", text, """
                exists (select 1 from jsonb_array_elements(b.content -> 'titles') title
                        where strpos(fold_text(title ->> 'text'), fold_text(:text)) > 0)
                """);
        return this;
    }
}
