package org.migrationprofiles.metrics.indicator;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start of a statement that judges each unit: a common table expression {@code judged} with the columns of the
 * unit's view, {@code observation} (the indicator's expression) and {@code standing}: {@code IN} the population, beside
 * it ({@code OUTSIDE}), or the reason for which it is left out.
 */
final class UnitSelection {

    private static final List<String> USUAL_TYPES = List.of("MP", "EMP");

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    UnitSelection(Indicator indicator, IndicatorQuery query) {
        String expression = expression(indicator, query);
        NamedPopulation population = query.population();
        sql.append("with judged as (select u.*, (")
                .append(expression)
                .append(") as observation, case when not (")
                .append(population.scope())
                .append(") then 'OUTSIDE'");
        outside("funder_categories && ?::text[]", query.funderCategories());
        outside("countries && ?::text[]", query.countries());
        regions(query);
        List<String> types = query.types().isEmpty() ? USUAL_TYPES : query.types();
        sql.append(" when cardinality(types) > 0 and not (types && ?::text[]) then 'OUTSIDE'");
        parameters.add(types.toArray(String[]::new));
        sql.append(" when not released and incomplete then 'INCOMPLETE' when not released then 'WITHDRAWN'");
        sql.append(" when not (").append(population.sampling()).append(") then 'NO_EVALUATION_NOR_SURVEY'");
        boolean fundingYears = query.fundingYearFrom() != null
                || query.fundingYearTo() != null
                || population == NamedPopulation.FUNDED_2011_2014
                || (query.groupBy() == Grouping.YEAR && query.yearAxis() == YearAxis.FUNDING_YEAR);
        if (fundingYears) {
            sql.append(" when funding_year is null then 'NO_FUNDING_YEAR'");
        }
        boolean publicationYears = query.publicationYearFrom() != null
                || query.publicationYearTo() != null
                || (query.groupBy() == Grouping.YEAR && query.yearAxis() == YearAxis.PUBLICATION_YEAR);
        if (publicationYears) {
            sql.append(" when cardinality(publication_years) = 0 then 'NO_EDITION_YEAR'");
        }
        sql.append(" when not (").append(population.limit()).append(") then 'OUTSIDE'");
        year("funding_year >= ?", query.fundingYearFrom());
        year("funding_year <= ?", query.fundingYearTo());
        editionYears(query);
        sql.append(" else 'IN' end as standing from ")
                .append(query.unit().rows(population.scope()))
                .append(" u) ");
    }

    /** The indicator's expression over the columns of a unit's view. */
    static String expression(Indicator indicator, IndicatorQuery query) {
        return indicator
                .expression()
                .strip()
                .replace(":rollUp", "'" + query.rollUp().name() + "'");
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

    private void editionYears(IndicatorQuery query) {
        if (query.publicationYearFrom() != null || query.publicationYearTo() != null) {
            sql.append("""
                     when not exists (select 1 from unnest(publication_years) edition
                      where edition between coalesce(?::int, edition) and coalesce(?::int, edition)) then 'OUTSIDE'
                    """);
            parameters.add(query.publicationYearFrom() == null ? NoYear.NONE : query.publicationYearFrom());
            parameters.add(query.publicationYearTo() == null ? NoYear.NONE : query.publicationYearTo());
        }
    }

    /** The statement that goes on with more SQL and its parameters. */
    PreparedStatement statement(Connection connection, String rest, Object... more) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql + rest);
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
