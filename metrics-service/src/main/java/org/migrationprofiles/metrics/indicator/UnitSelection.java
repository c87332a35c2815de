package org.migrationprofiles.metrics.indicator;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/**
 * The start of a statement that judges each unit: a common table expression {@code judged} with those columns of the
 * unit's view that the statement names, {@code observation} (the indicator's value), {@code bounds} (of a value that is known
 * within bounds) and {@code standing}: {@code IN} the population, or the reason for which it is left out. What lies beside the
 * population is not in it.
 */
final class UnitSelection {

    /** How far a unit has come, one of {@link UnitStatus}. */
    static final String STATUS =
            "case when released then 'RELEASED' when incomplete then 'INCOMPLETE' else 'WITHDRAWN' end";
    /** Whether any of a unit is evaluated or surveyed. */
    static final String SAMPLED = "rolled_up('ANY', each_or(evaluated, surveyed), evaluated_whole)";

    // Those of the views, see CountedUnit.
    private static final List<String> COLUMNS = List.of(
            "unit_id",
            "label",
            "project_id",
            "countries",
            "funding_year",
            "publication_years",
            "funder_categories",
            "released",
            "incomplete",
            "types",
            "evaluated",
            "surveyed",
            "evaluated_whole",
            "publication_released",
            "data_availability",
            "training_collection",
            "training_use",
            "policy_impact",
            "denied_by_source",
            "languages",
            "profile_ids",
            "publication_ids");
    // Stands for those that anything in the statement names.
    private static final String ALL_COLUMNS = ":columns ";
    private static final Pattern NAME = Pattern.compile("[a-z_]+");

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** Judges all units, and observes those that are in. */
    UnitSelection(Indicator indicator, IndicatorQuery query) {
        this(indicator, query, "standing = 'IN'");
    }

    /**
     * As the other one.
     *
     * @param observed of which units the value is computed, as SQL over the standing; it takes most of the time. Of others
     *     it is null.
     */
    UnitSelection(Indicator indicator, IndicatorQuery query, String observed) {
        NamedPopulation population = query.population();
        UnitFilters filters = query.filters();
        // Once for each unit, however often a statement names it, and not before it is known whether the unit counts.
        sql.append("u.standing, ")
                .append(indicator.bounded() ? "b.bounds, b.bounds[1]" : "null::numeric[] as bounds, ")
                .append(indicator.bounded() ? "" : value(filled(indicator, query), observed))
                .append(" as observation from (select " + ALL_COLUMNS + "case when not (")
                .append(population.scope())
                .append(") then 'OUTSIDE'");
        group(indicator, query);
        outside("funder_categories && ?::text[]", filters.funderCategories());
        outside("countries && ?::text[]", filters.countries());
        regions(query);
        sql.append(" when cardinality(types) > 0 and not (types && ?::text[]) then 'OUTSIDE'");
        parameters.add(filters.countedTypes().toArray(String[]::new));
        status(filters.countedStatuses());
        sql.append(" when not (").append(population.sampling()).append(") then 'NO_EVALUATION_NOR_SURVEY'");
        sampled(filters.sampled());
        languages(filters.languages());
        notFundedBy(filters.withoutFunderCategories());
        if (query.needsFundingYear()) {
            sql.append(" when funding_year is null then 'NO_FUNDING_YEAR'");
        }
        if (query.needsPublicationYear()) {
            sql.append(" when cardinality(publication_years) = 0 then 'NO_EDITION_YEAR'");
        }
        sql.append(" when not (").append(population.limit()).append(") then 'OUTSIDE'");
        year("funding_year >= ?", filters.fundingYearFrom());
        year("funding_year <= ?", filters.fundingYearTo());
        editionYears(filters);
        sql.append(" else 'IN' end as standing from ")
                .append(query.unit().rows(population))
                .append(" u offset 0) u ");
        if (indicator.bounded()) {
            sql.append("cross join lateral (select (")
                    .append(value(filled(indicator, query), observed))
                    .append(")::numeric[] as bounds offset 0) b ");
        }
        // Not put into what reads it, where an expression would be computed each time that it is named.
        sql.append("where u.standing <> 'OUTSIDE' offset 0) ");
    }

    private static String value(String expression, String observed) {
        return "case when " + observed + " then (" + expression + ") end";
    }

    /** The value of the indicator's expression, over the columns of a unit {@code u}. */
    static String expression(Indicator indicator, IndicatorQuery query) {
        String text = filled(indicator, query);
        return indicator.bounded() ? "((" + text + ")::numeric[])[1]" : text;
    }

    private static String filled(Indicator indicator, IndicatorQuery query) {
        String ofTheYear = OverTime.ofTheYear(indicator, query);
        return ofTheYear == null ? filled(indicator.expression(), indicator, query) : ofTheYear;
    }

    // A date has digits and hyphens only.
    private static String date(LocalDate date) {
        return "date '" + date + "'";
    }

    /** SQL of an indicator with what the query asks in place of names such as {@code :category}. */
    // A category is one of a closed list, checked where the query is read.
    static String filled(String sql, Indicator indicator, IndicatorQuery query) {
        String category = query.category();
        if (category != null && !indicator.categories().contains(category)) {
            throw new IllegalArgumentException(indicator.id() + " has no category " + category);
        }
        return sql.strip()
                .replace(":rollUp", "'" + query.rollUp().name() + "'")
                .replace(":asOf", date(query.observedBy()))
                .replace(":today", date(ReadingConditions.today()))
                .replace(":category", category == null ? "null::text" : "'" + category + "'");
    }

    private void status(List<UnitStatus> counted) {
        sql.append(" when not (" + STATUS + " = any (?::text[])) then ")
                .append("case when released then 'OUTSIDE' else " + STATUS + " end");
        parameters.add(counted.stream().map(UnitStatus::name).toArray(String[]::new));
    }

    // What is left out since nobody speaks of it is told, and so is what the limits of the sample leave out (S15).
    private void sampled(List<String> wanted) {
        if (!wanted.isEmpty()) {
            sql.append(" when not (" + SAMPLED + " = any (?::text[])) then case " + SAMPLED)
                    .append(" when 'NO' then 'NO_EVALUATION_NOR_SURVEY' when 'YES' then 'OUTSIDE'")
                    .append(" else 'SAMPLING_UNKNOWN' end");
            parameters.add(wanted.toArray(String[]::new));
        }
    }

    private void languages(List<String> ranges) {
        if (!ranges.isEmpty()) {
            sql.append("""
                     when cardinality(languages) = 0 then 'NO_LANGUAGE'
                     when not exists (select 1 from unnest(languages) tag, unnest(?::text[]) range
                      where lower(tag) = lower(range) or starts_with(lower(tag), lower(range) || '-')) then 'OUTSIDE'
                    """);
            parameters.add(ranges.toArray(String[]::new));
        }
    }

    private void notFundedBy(List<String> categories) {
        if (!categories.isEmpty()) {
            sql.append(" when cardinality(funder_categories) = 0 then 'NO_FUNDER'")
                    .append(" when funder_categories && ?::text[] then 'OUTSIDE'");
            parameters.add(categories.toArray(String[]::new));
        }
    }

    // What is left out is in a group too, where it has a value for the breakdown.
    private void group(Indicator indicator, IndicatorQuery query) {
        Grouping grouping = query.groupBy();
        String key = query.group();
        if (grouping != null && key != null) {
            sql.append(" when not (")
                    .append(Breakdown.inGroup(indicator, grouping, query))
                    .append(") then 'OUTSIDE'");
            parameters.add(key);
            parameters.addAll(Breakdown.parameters(grouping, query));
        }
    }

    private void outside(String condition, List<String> values) {
        if (!values.isEmpty()) {
            sql.append(" when not (").append(condition).append(") then 'OUTSIDE'");
            parameters.add(values.toArray(String[]::new));
        }
    }

    private void regions(IndicatorQuery query) {
        String scheme = query.regionScheme();
        if (scheme != null && !query.regions().isEmpty()) {
            sql.append("""
                     when not exists (select 1 from region_country_fact m where m.scheme = ? and m.region = any (?::text[])
                      and m.country = any (countries) and ? between coalesce(m.valid_from, '-infinity')
                      and coalesce(m.valid_to, 'infinity')) then 'OUTSIDE'
                    """);
            parameters.add(scheme);
            parameters.add(query.regions().toArray(String[]::new));
            parameters.add(Date.valueOf(query.asOf()));
        }
    }

    private void year(String condition, @Nullable Integer year) {
        if (year != null) {
            sql.append(" when not (").append(condition).append(") then 'OUTSIDE'");
            parameters.add(year);
        }
    }

    private void editionYears(UnitFilters filters) {
        Integer from = filters.publicationYearFrom();
        Integer to = filters.publicationYearTo();
        if (from != null || to != null) {
            sql.append("""
                     when not exists (select 1 from unnest(publication_years) edition
                      where edition between coalesce(?::int, edition) and coalesce(?::int, edition)) then 'OUTSIDE'
                    """);
            parameters.add(from == null ? NoYear.NONE : from);
            parameters.add(to == null ? NoYear.NONE : to);
        }
    }

    /** The statement that goes on with more SQL, which names each column of a unit that it reads, and its parameters. */
    PreparedStatement statement(Connection connection, String rest, Object... more) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text(rest));
        try {
            int index = 1;
            for (Object parameter : parameters) {
                bind(connection, statement, index++, parameter);
            }
            for (Object parameter : more) {
                bind(connection, statement, index++, parameter);
            }
            return statement;
        } catch (SQLException failure) {
            statement.close();
            throw failure;
        }
    }

    // What is named more than once is kept until the statement has come to its end: the less there is in it, the
    // sooner.
    private String text(String rest) {
        String judged = columns(rest) + sql;
        return "with judged as (select " + judged.replace(ALL_COLUMNS, columns(judged + rest)) + rest;
    }

    private static String columns(String text) {
        Set<String> named = new HashSet<>();
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            named.add(names.group());
        }
        return COLUMNS.stream()
                .filter(named::contains)
                .map(column -> "u." + column + ", ")
                .collect(Collectors.joining());
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, Object parameter)
            throws SQLException {
        if (parameter instanceof String[] texts) {
            statement.setArray(index, connection.createArrayOf("text", texts));
        } else if (parameter == NoYear.NONE) {
            statement.setNull(index, Types.INTEGER);
        } else {
            statement.setObject(index, parameter);
        }
    }

    /** Stands for a year that is not given. */
    enum NoYear {
        /** The only one. */
        NONE
    }
}
