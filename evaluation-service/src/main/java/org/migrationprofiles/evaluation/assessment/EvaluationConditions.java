package org.migrationprofiles.evaluation.assessment;

/**
 * What an evaluation is about, as conditions in SQL. What a project is to be found by, and which profiles are of a project or
 * country, is taken from what project-service has told.
 */
public final class EvaluationConditions {

    private static final String COVERS = """
            exists (select 1 from replica covered where covered.aggregate_type = 'country-profile'
                and jsonb_exists({content} -> 'profileIds', covered.id) and %s)
            """;
    private static final String OF_PROJECT = "{content} -> 'projectIds' @> to_jsonb(cast(:project as text)) or "
            + COVERS.formatted("covered.state ->> 'projectId' = cast(:project as text)");
    private static final String OF_COUNTRY = COVERS.formatted("covered.state ->> 'country' = :country");
    private static final String PRINTS = """
            exists (select 1 from jsonb_array_elements_text({content} -> 'projectCodes') printed
                where lower(printed) = lower(%s))
            """;
    private static final String OF_CODE = PRINTS.formatted("cast(:projectCode as text)")
            + """
             or exists (select 1 from replica named where named.aggregate_type = 'project' and not named.deleted
                and exists (select 1 from jsonb_array_elements(named.state -> 'identifiers') called
                    where lower(called ->> 'value') = lower(cast(:projectCode as text)))
                and ({content} -> 'projectIds' @> to_jsonb(named.id)
                    or exists (select 1 from jsonb_array_elements(named.state -> 'identifiers') identifier where %s)
                    or %s))
            """.formatted(
                            PRINTS.formatted("identifier ->> 'value'"),
                            COVERS.formatted("covered.state ->> 'projectId' = named.id"));

    private EvaluationConditions() {}

    /**
     * That an evaluation covers a project as a whole, or a profile of it; the parameter is {@code project}.
     *
     * @param content in SQL, the content of the evaluation
     */
    public static String ofProject(String content) {
        return OF_PROJECT.replace("{content}", content);
    }

    /** That it covers a profile of a country; the parameter is {@code country}. One of a whole project tells of no country (S48). */
    public static String ofCountry(String content) {
        return OF_COUNTRY.replace("{content}", content);
    }

    /**
     * That it prints the code of a project, or covers the project that has it among its identifiers, or prints another of these;
     * capital and small letters are the same. The parameter is {@code projectCode}.
     */
    public static String ofCode(String content) {
        return OF_CODE.replace("{content}", content);
    }
}
