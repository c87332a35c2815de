package org.migrationprofiles.metrics.ingest;

import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.migrationprofiles.metrics.ActiveReadModel;
import org.migrationprofiles.testsupport.SchemaOwner;

/**
 * Fills the read model with the states of many records, as if they had been told, and has the service compute all facts from them, as
 * a rebuild does.
 */
public final class ManyUnits {

    private static final String FUNCTIONS = """
            create or replace function growth_id(kind text, n bigint) returns text language sql immutable as $$
                select md5(kind || n)::uuid::text
            $$;
            create or replace function growth_about(kind text, n bigint) returns jsonb language sql immutable as $$
                select jsonb_build_object(
                    'type', case kind when 'country-profile' then 'PROFILE' else upper(kind) end, 'id', growth_id(kind, n))
            $$;
            """;

    /** A kind, of how many publications there is one, and its state; {@code :records} is the number of publications. */
    private static final String KINDS = """
            organisation|100|'key', 'GR-' || n, 'name', 'Funder ' || n,
             'category', (array['IDF', 'IOM', 'EU_EC', 'GOVERNMENT', 'OTHER'])[1 + n % 5]
            source|100|'key', 'gr-' || n, 'type', 'REPORT', 'title', 'Source ' || n
            project|2|'identifiers', jsonb_build_array(jsonb_build_object('scheme', 'IOM_PROJECT', 'value', 'GR.' || n, 'primary', true)),
             'titles', '[]'::jsonb, 'fundingYear', 1995 + n % 30, 'status', 'CLOSED',
             'countries', jsonb_build_array(jsonb_build_object('iso3', country(n), 'role', 'BENEFITING'),
                 jsonb_build_object('iso3', country(n + 1), 'role', 'BENEFITING')),
             'funders', jsonb_build_array(jsonb_build_object(
                 'organisationId', growth_id('organisation', 1 + n % (:records / 100)), 'role', 'FUNDER')),
             'budgets', jsonb_build_array(jsonb_build_object(
                 'money', jsonb_build_object('amount', 100000 + n, 'currency', 'USD'), 'synthetic', false)),
             'schedule', jsonb_build_object('start', month(2000 + n % 20, 1), 'plannedEnd', month(2001 + n % 20, 6),
                 'actualEnd', month(2002 + n % 20, 3))
            country-profile|1|'projectId', growth_id('project', 1 + n % (:records / 2)), 'country', country(n), 'funders', '[]'::jsonb
            publication|1|'profileId', growth_id('country-profile', n), 'type', 'MP',
             'status', case n % 10 when 0 then 'INCOMPLETE' else 'RELEASED' end, 'titles', '[]'::jsonb, 'editionYear', 1996 + n % 30,
             'languages', '["en"]'::jsonb, 'provenance', cited(n)
            evaluation|10|'status', 'PUBLISHED', 'profileIds', jsonb_build_array(growth_id('country-profile', 1 + 10 * n % :records)),
             'projectIds', '[]'::jsonb, 'publishedOn', month(2003 + n % 20, 9), 'provenance', cited(n)
            survey|10|'profileId', growth_id('country-profile', 1 + 7 * n % :records),
             'status', case n % 2 when 0 then 'RESPONDED' else 'SENT' end, 'provenance', cited(n)
            assertion|10|'subject', growth_about('country-profile', 1 + 3 * n % :records), 'attribute', 'EVALUATED',
             'value', case n % 2 when 0 then 'NO' else 'YES' end, 'provenance', cited(n)
            conflict|100|'subject', growth_about('publication', 1 + 3 * n % :records), 'attribute', 'EDITION_YEAR',
             'status', case n % 2 when 0 then 'OPEN' else 'DETERMINED' end, 'openedAt', '2020-01-01T00:00:00Z',
             'determinationId', case n % 2 when 1 then growth_id('determination', n) end,
             'affects', '["publications", "profile-status"]'::jsonb
            determination|100|'subject', growth_about('publication', 1 + 3 * n % :records), 'attribute', 'EDITION_YEAR',
             'conflictId', growth_id('conflict', n), 'value', (1996 + (1 + 3 * n % :records) % 30)::text, 'cannotBeDetermined', false,
             'status', case n % 2 when 1 then 'IN_FORCE' else 'SUPERSEDED' end
            capacity-result|5|'profileId', growth_id('country-profile', 1 + 3 * n % :records), 'resultCode', 'R' || (2 + n % 4),
             'value', case n % 3 when 0 then 'NO' else 'YES' end, 'provenance', cited(n)
            activity|5|'projectId', growth_id('project', 1 + n % (:records / 2)), 'type', 'WORKSHOP', 'status', 'HELD',
             'purposes', '[]'::jsonb, 'topics', '["REMITTANCES"]'::jsonb, 'countries', '[]'::jsonb
            finding|20|'kind', 'CHALLENGE', 'category', 'VISIBILITY', 'subject', growth_about('country-profile', 1 + 9 * n % :records),
             'provenance', cited(n)
            impact|20|'subject', growth_about('country-profile', 1 + 7 * n % :records), 'highestStep', 'PLAN', 'order', 'SECOND',
             'form', 'STRATEGIC_PLAN', 'provenance', cited(n)
            interview|20|'subject', growth_about('country-profile', 1 + 3 * n % :records), 'provenance', cited(n)
            publication-review|20|'publicationId', growth_id('publication', 1 + 3 * n % :records), 'provenance', cited(n)
            claim|200|'key', 'gr-' || n, 'statement', 'Somebody says so', 'kind', 'STATEMENT', 'references', '[]'::jsonb,
             'provenance', cited(n)
            """;

    private static final String FILL = """
            insert into replica (aggregate_type, id, version, deleted, state, occurred_at)
            select '%1$s', growth_id('%1$s', n), 1, false,
                jsonb_build_object('id', growth_id('%1$s', n), 'version', 1, 'deleted', false, %3$s),
                timestamptz '2020-01-01 00:00Z' + n * interval '1 second'
            from generate_series(1, %2$d) n
            cross join (select array_agg(country order by country) as countries from country_fact where country <> '%4$s') named;
            """;

    // What is no state: it has a past, and grows with it.
    private static final String PAST = """
            insert into state_history (aggregate_type, id, version, deleted, state, occurred_at)
            select aggregate_type, id, version, deleted, state, occurred_at from replica on conflict do nothing;
            insert into change_event (event_id, topic, aggregate_type, aggregate_id, aggregate_version, type, payload, actor, published_at)
            select gen_random_uuid(), 'migration-profiles.claim-check.v1', 'claim-check', growth_id('claim', n %% 100), n,
                'org.migrationprofiles.claim-check.changed.v1', '{}', 'growth', clock_timestamp()
            from generate_series(1, %1$d) n;
            insert into claim_check (claim_id, version, deleted, state, since)
            select growth_id('claim', n), 1, false, '{"verdict": "UNDETERMINED"}', '2020-01-01 00:00Z' from generate_series(1, 100) n;
            insert into claim_verdict (claim_id, since, verdict)
            select growth_id('claim', 1 + n %% 100), timestamptz '2020-01-01 00:00Z' + n * interval '1 minute', 'UNDETERMINED'
            from generate_series(1, %1$d) n;
            insert into profile_status_change (country, from_status, to_status, day, reason, told_at)
            select countries[1 + n %% cardinality(countries)], 'CURRENT', 'NON_UPDATED', '2020-01-01', 'CALENDAR',
                timestamptz '2020-01-01 00:00Z' + n * interval '1 minute'
            from generate_series(1, %1$d) n
            cross join (select array_agg(country order by country) as countries from country_fact where country <> '%2$s') named;
            update profile_status_feed set begins_at = '2020-01-01 00:00Z';
            insert into dead_event (topic, partition, "offset", key, reason, status)
            select 'migration-profiles.project.v1', 99, n, 'growth', 'It said nothing', case n %% 2 when 0 then 'OPEN' else 'DISCARDED' end
            from generate_series(1, %1$d) n;
            insert into report_snapshot (id, report_id, title, as_of, taken_at, taken_by, content_hash, definition_version,
                definition_hash, formulas_hash, freshness, content)
            select growth_id('snapshot', n), 'growth-' || n, 'A report', '2020-01-01', '2020-01-01 00:00Z', 'growth', 'x', 1, 'x', 'x',
                '{}', '{}'
            from generate_series(1, %1$d) n;
            """;

    private ManyUnits() {}

    /**
     * Puts publications on record, and what belongs to so many.
     *
     * @param publications how many
     * @param spared a country that none of them is about
     */
    public static void fill(DataSource dataSource, long publications, String spared) throws SQLException {
        SchemaOwner.run(FUNCTIONS);
        String kinds = KINDS.replace("\n ", " ")
                .strip()
                .lines()
                .map(kind -> states(kind.split("\\|", 3), publications, spared))
                .collect(Collectors.joining());
        inReadModel(kinds + PAST.formatted(publications, spared));
        SchemaOwner.run("vacuum analyze");
        ReadModelWriter writer = Arc.container().instance(ReadModelWriter.class).get();
        boolean unused = ActiveReadModel.in(dataSource, connection -> {
            try (Statement patience = connection.createStatement()) {
                patience.execute("set local statement_timeout = 0");
            }
            writer.writeAllFacts(connection);
            ReadModelMark.renew(connection);
            return true;
        });
        SchemaOwner.run("vacuum analyze");
    }

    private static String states(String[] kind, long publications, String spared) {
        String state = kind[2].replaceAll("country\\(n( \\+ 1)?\\)", "countries[1 + (n$1) % cardinality(countries)]")
                .replaceAll(
                        "month\\(([^,]+), (\\d)\\)",
                        "jsonb_build_object('value', ($1) || '-0$2', 'precision', 'MONTH')")
                .replace(
                        "cited(n)",
                        "jsonb_build_object('sourceId', growth_id('source', 1 + n % (:records / 100)), 'locator', 'L' || n)")
                .replace(":records", Long.toString(publications));
        return FILL.formatted(kind[0], publications / Long.parseLong(kind[1]), state, spared);
    }

    private static void inReadModel(String statements) throws SQLException {
        SchemaOwner.run(
                "select set_config('search_path', path, false) from read_model_generation where status = 'ACTIVE'; "
                        + statements);
    }
}
