package org.migrationprofiles.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.parameter.YearRange;

/**
 * Which records of one kind are sought. What is null does not limit; all that is given has to hold. The names of members are
 * those of the content in its JSON form. For one use.
 */
public final class Sought {

    private static final String PROJECT_AND_PARTS = """
            select cast(:project as text)
            union all select id from replica where aggregate_type in ('country-profile', 'activity', 'publication')
                and state ->> 'projectId' = cast(:project as text)
            union all select publication.id from replica publication join replica profile
                on profile.aggregate_type = 'country-profile' and profile.id = publication.state ->> 'profileId'
            where publication.aggregate_type = 'publication'
                and profile.state ->> 'projectId' = cast(:project as text)
            """;
    private static final String COUNTRY_AND_PARTS = """
            select cast(:country as text)
            union all select id from replica where aggregate_type = 'country-profile' and state ->> 'country' = :country
            union all select id from replica where aggregate_type = 'activity'
                and state -> 'countries' @> to_jsonb(cast(:country as text))
            union all select publication.id from replica publication join replica profile
                on profile.aggregate_type = 'country-profile' and profile.id = publication.state ->> 'profileId'
            where publication.aggregate_type = 'publication' and profile.state ->> 'country' = :country
            """;

    private final String table;
    private final Selection selection;

    /**
     * All of a table that are not deleted.
     *
     * @param table whose rows have a {@code content}; its alias in expressions is {@code r}
     */
    public Sought(String table) {
        this.table = table;
        selection = new Selection(table, "r");
    }

    /** The same for whoever reads. */
    public Selection selection() {
        return selection;
    }

    /** Those whose member says just this. */
    public Sought member(String member, @Nullable Object value) {
        selection.with(member, value, saying(member, ":" + member, typeOf(value)));
        return this;
    }

    /**
     * Those of which a list of texts has this in it.
     *
     * @param list the member that is the list
     * @param parameter a name for the value, unlike those of others
     */
    public Sought listed(String list, String parameter, @Nullable Object value) {
        selection.with(
                parameter,
                value,
                "r.content @> jsonb_build_object('" + list + "', jsonb_build_array(cast(:" + parameter + " as text)))");
        return this;
    }

    /** Those about a subject with this id, or about the country with this alpha-3 code itself. */
    public Sought about(@Nullable String subject) {
        return member("subject", "id", "subject", subject);
    }

    /** Those whose member that is an object says just this in a member of its own. */
    public Sought member(String object, String member, String parameter, @Nullable Object value) {
        selection.with(
                parameter,
                value,
                "r.content @> jsonb_build_object('" + object + "', jsonb_build_object('" + member + "', cast(:"
                        + parameter + " as text)))");
        return this;
    }

    /** Those that list an object with a member that says just this. */
    public Sought listed(String list, String member, String parameter, @Nullable Object value) {
        selection.with(parameter, value, listing(list, member, parameter));
        return this;
    }

    /** Those about this topic, or of which a gap is, one or in a list. */
    public Sought topic(@Nullable String topic) {
        selection.with(
                "topic",
                topic,
                "r.content @> jsonb_build_object('topics', jsonb_build_array(cast(:topic as text)))"
                        + " or r.content @> jsonb_build_object('gap', jsonb_build_object('topic', cast(:topic as text)))"
                        + " or " + listing("gaps", "topic", "topic"));
        return this;
    }

    /** Those of which one of some members says just this. */
    public Sought oneOf(List<String> members, String parameter, @Nullable Object value) {
        selection.with(
                parameter,
                value,
                members.stream()
                        .map(member -> saying(member, ":" + parameter, "text"))
                        .collect(Collectors.joining(" or ")));
        return this;
    }

    /**
     * Those found in this source, or said there at first, as their provenance or origin names it.
     *
     * @param names of the source, by which it may be named; null does not limit
     */
    public Sought from(@Nullable List<String> names) {
        return named("source", names, said("provenance"), said("origin"));
    }

    /** As {@link #from}, of records that tell of a source. */
    public Sought of(@Nullable List<String> names) {
        return named("source", names, "jsonb_build_object('sourceId', %s)", said("provenance"));
    }

    /** Those whose member is the id of one of these; null does not limit. */
    public Sought memberAmong(String member, @Nullable List<String> ids) {
        return named(member, ids, "jsonb_build_object('" + member + "', %s)");
    }

    // Each name is known before the database plans: it sees how many records have it.
    private Sought named(String parameter, @Nullable List<String> names, String... parts) {
        if (names == null) {
            return this;
        }
        ArrayNode known = JsonNodeFactory.instance.arrayNode();
        names.forEach(known::add);
        String conditions = IntStream.range(0, names.size())
                .mapToObj(name -> "cast(:" + parameter + " as jsonb) -> " + name)
                .flatMap(name -> Stream.of(parts).map(part -> "r.content @> " + part.formatted(name)))
                .collect(Collectors.joining(" or "));
        selection.with(
                parameter, known.toString(), names.isEmpty() ? "cast(:" + parameter + " as text) is null" : conditions);
        return this;
    }

    private static String said(String object) {
        return "jsonb_build_object('" + object + "', jsonb_build_object('sourceId', %s))";
    }

    private static String saying(String member, String value, String type) {
        return "r.content @> jsonb_build_object('" + member + "', cast(" + value + " as " + type + "))";
    }

    private static String listing(String list, String member, String parameter) {
        return "r.content @> jsonb_build_object('" + list + "', jsonb_build_array(jsonb_build_object('" + member
                + "', cast(:" + parameter + " as text))))";
    }

    private static String typeOf(@Nullable Object value) {
        if (value instanceof Boolean) {
            return "boolean";
        }
        return value instanceof Integer ? "int" : "text";
    }

    /**
     * Those about a project, or about a country profile, a publication or an activity of it, as far as project-service has
     * told.
     *
     * @param referred in SQL, what a record is about, such as {@link #SUBJECT}
     */
    public Sought ofProject(String referred, @Nullable UUID project) {
        selection.with("project", project, among(isOfProject(referred)));
        return this;
    }

    /** As {@link #ofProject}, of a country by its ISO 3166-1 alpha-3 code. */
    public Sought ofCountry(String referred, @Nullable String country) {
        selection.with("country", country, among(isOfCountry(referred)));
        return this;
    }

    // Looked up by itself and not in the order of the list, in which nearly all might have to be gone through for a
    // few.
    private String among(String condition) {
        return "r.id = any(array(select about.id from " + table + " about where not about.deleted and "
                + condition.replace("r.content", "about.content") + "))";
    }

    /** The condition of {@link #ofProject} in SQL, for those that are about a project in one of several ways; on {@code :project}. */
    public static String isOfProject(String referred) {
        // Asked once, and only then what is about any of these: an index answers both.
        return referred + " = any(array(" + PROJECT_AND_PARTS + "))";
    }

    /** As {@link #isOfProject}, of {@link #ofCountry}; on {@code :country}. */
    public static String isOfCountry(String referred) {
        return referred + " = any(array(" + COUNTRY_AND_PARTS + "))";
    }

    /** In SQL, the ids of a project and of its country profiles, publications and activities; on {@code :project}. */
    public static String projectAndParts() {
        return PROJECT_AND_PARTS;
    }

    /** In SQL, the code of a country and the ids of its country profiles, publications and activities; on {@code :country}. */
    public static String countryAndParts() {
        return COUNTRY_AND_PARTS;
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
        selection.with(
                "language",
                language,
                "languages_within(r.content -> 'languages') @> array[lower(cast(:language as text))]");
        return this;
    }

    /** Those of which a date that begins with its year, an expression in SQL in the order of the list, lies in these years. */
    public Sought years(YearRange years, String expression) {
        selection.with("yearFrom", years.from(), expression + " >= cast(:yearFrom as text)");
        // Behind the digits of a year and before those of the next.
        selection.with("yearTo", years.to(), expression + " < cast(:yearTo as text) || '~'");
        return this;
    }

    /** Where a record with a subject says what it is about. */
    public static final String SUBJECT = "r.content -> 'subject' ->> 'id'";

    /** Where a record about one country profile says which. */
    public static final String PROFILE = "r.content ->> 'profileId'";
}
