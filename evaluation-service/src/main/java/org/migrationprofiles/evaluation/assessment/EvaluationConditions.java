package org.migrationprofiles.evaluation.assessment;

/**
 * What evaluations are about, in SQL: as a list of the ids of those that are about it, each found by an index. What a project is to
 * be found by, and which profiles are of a project or country, is taken from what project-service has told.
 */
public final class EvaluationConditions {

    private static final String COVERING = "select e.id from evaluation e where mentioned(e.content) && array(%s)";
    private static final String OF_PROJECT = COVERING.formatted("""
            select cast(:project as text)
            union all select covered.id from replica covered
                where covered.aggregate_type = 'country-profile' and covered.state ->> 'projectId' = cast(:project as text)
            """);
    private static final String OF_COUNTRY = COVERING.formatted("""
            select covered.id from replica covered
                where covered.aggregate_type = 'country-profile' and covered.state ->> 'country' = :country
            """);
    private static final String NAMED = """
            select %s from replica named where named.aggregate_type = 'project' and not named.deleted
                and lower_texts_of(jsonb_path_query_array(named.state, '$.identifiers[*].value'))
                    @> array[lower(cast(:projectCode as text))]
            """;
    private static final String OF_CODE =
            COVERING.formatted(NAMED.formatted("named.id") + """
            union all select covered.id from replica covered
                where covered.aggregate_type = 'country-profile' and covered.state ->> 'projectId' = any(array(%s))
            """.formatted(NAMED.formatted("named.id")))
                    + """
             union all select e.id from evaluation e where lower_texts_of(e.content -> 'projectCodes') && array(
                select lower(cast(:projectCode as text)) union all %s)
            """.formatted(NAMED.formatted(
                            "unnest(lower_texts_of(jsonb_path_query_array(named.state, '$.identifiers[*].value')))"));

    private static final String RECOMMENDED = """
            select own.id from recommendation own where not own.deleted and own.content -> 'subject' ->> 'id' is null
                and own.content ->> 'evaluationId' = any(array(select cast(covering.id as text) from (%s) covering))
            """;

    private EvaluationConditions() {}

    /** Those that cover a project as a whole, or a profile of it; the parameter is {@code project}. */
    public static String ofProject() {
        return OF_PROJECT;
    }

    /** Those that cover a profile of a country; the parameter is {@code country}. One of a whole project tells of no country (S48). */
    public static String ofCountry() {
        return OF_COUNTRY;
    }

    /** Recommendations without a subject of their own in some evaluations, which are about what those cover. */
    public static String recommendedIn(String evaluations) {
        return RECOMMENDED.formatted(evaluations);
    }

    /**
     * Those that print the code of a project, or cover the project that has it among its identifiers, or print another of these;
     * capital and small letters are the same. The parameter is {@code projectCode}.
     */
    public static String ofCode() {
        return OF_CODE;
    }
}
