package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Lists the units behind a figure, by label. */
@ApplicationScoped
class UnitLists {

    private static final String ALL = "";
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    // Sources are looked up of what is shown alone. How many there are is told of an empty page too.
    private static final String ROWS = """
            , counted as (select count(*)::int as listed from judged where :which)
            select listed, unit_id, label, countries, observation::text as observation, bounds[2] as lower, bounds[3] as upper,
                   case when standing <> 'IN' then standing when :unknown then :why end as reason, cited.source, cited.locator
            from counted
            left join (
                select * from judged where :which and (label, unit_id) > (?, ?) order by label, unit_id limit ?) u on true
            left join lateral (
                select string_agg(distinct coalesce(s.state ->> 'title', place ->> 'sourceId'), '; ') as source,
                       string_agg(distinct place ->> 'locator', '; ') as locator
                from :sources) cited on true
            order by label, unit_id
            """;
    /** Places, as {@code place}, each with its source {@code s} where that is on record; {@code :places} stands for them. */
    // By id and by key separately, so that an index finds each: a place looked for among all sources would be one of
    // many.
    static final String SOURCES = """
            (:places) found (place)
            left join lateral (
                select state from replica
                where aggregate_type = 'source' and not deleted and id = place ->> 'sourceId'
                union all
                select state from replica
                where aggregate_type = 'source' and not deleted and state ->> 'key' = place ->> 'sourceId'
                  and id <> place ->> 'sourceId') s on true""";

    // A survey says itself when it was answered.
    private static final String OWN = """
            select coalesce(nullif(own.state -> 'provenance', 'null'), '{}') || jsonb_build_object('toldOn', own.state -> 'respondedOn')
            from replica own where own.aggregate_type = any ('{:types}')
              and own.id = any (array[u.unit_id, u.project_id] || u.profile_ids || u.publication_ids)""";
    private static final String NONE = "select null::jsonb where false";
    private static final List<String> OWN_TYPES = List.of("project", "country-profile", "publication", "survey");

    private final DataSource dataSource;
    private final String projectService;
    private final String evaluationService;

    /**
     * @param projectService {@code suite.project-service.url}: where its records are linked to
     * @param evaluationService {@code suite.evaluation-service.url}: the same of what is said and judged
     */
    @Inject
    UnitLists(
            DataSource dataSource,
            @ConfigProperty(name = "suite.project-service.url", defaultValue = "http://localhost:8081")
                    String projectService,
            @ConfigProperty(name = "suite.evaluation-service.url", defaultValue = "http://localhost:8082")
                    String evaluationService) {
        this.dataSource = dataSource;
        this.projectService = projectService;
        this.evaluationService = evaluationService;
    }

    /** All of them; as {@link #page}. */
    List<Member> all(ListedUnits which, Indicator indicator, IndicatorQuery query, List<LeftOut> reasons) {
        return page(which, indicator, query, reasons, null, NO_LIMIT).members();
    }

    /**
     * Some of them, and how many there are.
     *
     * @param query with the date at which membership of a region is read
     * @param reasons only what is left out for any of these; empty for all
     * @param after the one behind which to start; null to start
     * @param limit the most to return
     */
    UnitPage page(
            ListedUnits which,
            Indicator indicator,
            IndicatorQuery query,
            List<LeftOut> reasons,
            @Nullable UnitPlace after,
            int limit) {
        UnitSelection selection = new UnitSelection(indicator, query, which.standing());
        String why = indicator.unknownReason();
        String sql = ROWS.replace(":sources", SOURCES)
                .replace(":which", condition(which, indicator, reasons))
                .replace(":unknown", ListedUnits.UNKNOWN.condition(indicator))
                .replace(":why", why == null ? "null" : "(" + why + ")")
                .replace(":places", places(which, indicator, query));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = selection.statement(
                        connection, sql, after == null ? ALL : after.label(), after == null ? ALL : after.id(), limit);
                ResultSet row = statement.executeQuery()) {
            int listed = 0;
            List<Member> members = new ArrayList<>();
            while (row.next()) {
                listed = row.getInt("listed");
                if (row.getString("unit_id") != null) {
                    members.add(member(query.unit(), row));
                }
            }
            return new UnitPage(listed, members);
        } catch (SQLException failure) {
            throw new IllegalStateException("The units behind a figure could not be read", failure);
        }
    }

    /**
     * A query over the columns of a unit {@code u}, whose rows are the provenances of what is said of it in a list. Where a record
     * says itself when it was told, that is in {@code toldOn}.
     */
    // Why a unit is left out, its own record tells; what is observed of it, whichever the indicator rests on.
    static String places(ListedUnits which, Indicator indicator, IndicatorQuery query) {
        if (which == ListedUnits.EXCLUDED) {
            return own(List.of(recordOf(query.unit())));
        }
        String provenances = indicator.provenances();
        if (provenances != null) {
            return UnitSelection.filled(provenances, indicator, query);
        }
        Set<String> attributes = Set.copyOf(indicator.restsOn());
        List<String> types =
                OWN_TYPES.stream().filter(type -> Basis.on(type, attributes)).toList();
        return types.isEmpty() ? NONE : own(types);
    }

    // A country has no record here; its profiles have.
    private static String recordOf(CountedUnit unit) {
        return unit == CountedUnit.COUNTRY
                ? "country-profile"
                : unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String own(List<String> types) {
        return OWN.replace(":types", String.join(",", types));
    }

    // Reasons are constants of ours.
    private static String condition(ListedUnits which, Indicator indicator, List<LeftOut> reasons) {
        String condition = which.condition(indicator);
        return reasons.isEmpty()
                ? condition
                : condition + " and standing = any ('{"
                        + String.join(",", reasons.stream().map(LeftOut::name).toList()) + "}')";
    }

    private Member member(CountedUnit unit, ResultSet row) throws SQLException {
        String service = unit == CountedUnit.SURVEY ? evaluationService : projectService;
        return new Member(
                row.getString("unit_id"),
                row.getString("label"),
                Arrays.asList((String[]) row.getArray("countries").getArray()),
                row.getString("observation"),
                row.getBigDecimal("lower"),
                row.getBigDecimal("upper"),
                row.getString("reason"),
                service + "/v1/" + unit.collection() + "/" + row.getString("unit_id"),
                row.getString("source"),
                row.getString("locator"));
    }
}
