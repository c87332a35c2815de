package org.migrationprofiles.evaluation;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.parameter.YearRange;

/**
 * Which records of one kind are sought. What is null does not limit; all that is given has to hold. The names of members are
 * those of the content in its JSON form. For one use.
 */
public final class Sought {

    /** In the place of the column that tells what a record is about. */
    private static final String REFERRED = "{referred}";

    private static final String OF_PROJECT = """
            {referred} = cast(:project as text) or {referred} in (
                select id from replica where aggregate_type in ('country-profile', 'activity', 'publication')
                    and state ->> 'projectId' = cast(:project as text)
                union all select publication.id from replica publication join replica profile
                    on profile.aggregate_type = 'country-profile' and profile.id = publication.state ->> 'profileId'
                where publication.aggregate_type = 'publication'
                    and profile.state ->> 'projectId' = cast(:project as text))
            """;
    private static final String OF_COUNTRY = """
            {referred} = :country or {referred} in (
                select id from replica where aggregate_type = 'country-profile' and state ->> 'country' = :country
                union all select id from replica where aggregate_type = 'activity'
                    and state -> 'countries' @> to_jsonb(cast(:country as text))
                union all select publication.id from replica publication join replica profile
                    on profile.aggregate_type = 'country-profile' and profile.id = publication.state ->> 'profileId'
                where publication.aggregate_type = 'publication' and profile.state ->> 'country' = :country)
            """;

    private final Selection selection;

    /**
     * All of a table that are not deleted.
     *
     * @param table whose rows have a {@code content}; its alias in expressions is {@code r}
     */
    public Sought(String table) {
        selection = new Selection(table, "r");
    }

    /** The same for whoever reads. */
    public Selection selection() {
        return selection;
    }

    /** Those whose member says just this. */
    public Sought member(String member, @Nullable Object value) {
        selection.with(member, value, "r.content ->> '" + member + "' = cast(:" + member + " as text)");
        return this;
    }

    /**
     * Those of which a list of texts has this in it.
     *
     * @param list the member that is the list
     * @param parameter a name for the value, unlike those of others
     */
    public Sought listed(String list, String parameter, @Nullable Object value) {
        selection.with(parameter, value, "r.content -> '" + list + "' @> to_jsonb(cast(:" + parameter + " as text))");
        return this;
    }

    /** Those about a subject with this id, or about the country with this alpha-3 code itself. */
    public Sought about(@Nullable String subject) {
        selection.with("subject", subject, "r.content -> 'subject' ->> 'id' = :subject");
        return this;
    }

    /** Those found in this source, or said there at first, by its id or key as their provenance or origin names it. */
    public Sought from(@Nullable String source) {
        selection.with("source", source, """
                array[r.content -> 'provenance' ->> 'sourceId', r.content -> 'origin' ->> 'sourceId'] && array[cast(:source as text),
                    (select s.key from source s where s.id::text = :source), (select s.id::text from source s where s.key = :source)]
                """);
        return this;
    }

    /**
     * Those about a project, or about a country profile, a publication or an activity of it, as far as project-service has
     * told.
     *
     * @param referred in SQL, what a record is about, such as {@link #SUBJECT}
     */
    public Sought ofProject(String referred, @Nullable UUID project) {
        selection.with("project", project, isOfProject(referred));
        return this;
    }

    /** As {@link #ofProject}, of a country by its ISO 3166-1 alpha-3 code. */
    public Sought ofCountry(String referred, @Nullable String country) {
        selection.with("country", country, isOfCountry(referred));
        return this;
    }

    /** As {@link #ofProject}, of records that list in JSON, an expression in SQL, what they are about. */
    public Sought ofProjectAmong(String list, @Nullable UUID project) {
        selection.with("project", project, among(list, OF_PROJECT));
        return this;
    }

    /** As {@link #ofCountry}, of records that list in JSON, an expression in SQL, what they are about. */
    public Sought ofCountryAmong(String list, @Nullable String country) {
        selection.with("country", country, among(list, OF_COUNTRY));
        return this;
    }

    private static String among(String list, String condition) {
        return "exists (select 1 from jsonb_array_elements_text(" + list + ") as mentioned(id) where "
                + condition.replace(REFERRED, "mentioned.id") + ")";
    }

    /** The condition of {@link #ofProject} in SQL, for those that are about a project in one of several ways; on {@code :project}. */
    public static String isOfProject(String referred) {
        return OF_PROJECT.replace(REFERRED, referred);
    }

    /** As {@link #isOfProject}, of {@link #ofCountry}; on {@code :country}. */
    public static String isOfCountry(String referred) {
        return OF_COUNTRY.replace(REFERRED, referred);
    }

    /** Those of which one of some expressions in SQL has this in it; case and accents do not matter. */
    public Sought text(@Nullable String text, String... expressions) {
        selection.with(
                "text",
                text,
                Arrays.stream(expressions)
                        .map(expression -> "strpos(fold_text(" + expression + "), fold_text(:text)) > 0")
                        .collect(Collectors.joining(" or ")));
        return this;
    }

    /** Those in this language among their languages, a BCP 47 tag; pt finds pt-BR too. */
    public Sought inLanguage(@Nullable String language) {
        selection.with("language", language, """
                exists (select 1 from jsonb_array_elements_text(r.content -> 'languages') language
                        where lower(language) = lower(:language) or starts_with(lower(language), lower(:language) || '-'))
                """);
        return this;
    }

    /** Those of which a year, an expression in SQL, lies in these. */
    public Sought years(YearRange years, String expression) {
        selection.with("yearFrom", years.from(), expression + " >= :yearFrom");
        selection.with("yearTo", years.to(), expression + " <= :yearTo");
        return this;
    }

    /** Where a record with a subject says what it is about. */
    public static final String SUBJECT = "r.content -> 'subject' ->> 'id'";

    /** Where a record about one country profile says which. */
    public static final String PROFILE = "r.content ->> 'profileId'";
}
