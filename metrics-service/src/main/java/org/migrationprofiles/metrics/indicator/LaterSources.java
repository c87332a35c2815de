package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Knows whether a figure of an earlier date counts what only later sources tell, or only what was itself told later. */
@ApplicationScoped
class LaterSources {

    // A record or a source without a date, or of a month or year that holds the date, may have been there by then.
    private static final String ONLY_LATER = """
            select exists (
                select 1 from (select * from judged where :members) u cross join lateral (
                    select bool_and(coalesce(
                        greatest(first_day_of(place -> 'toldOn'), first_day_of(s.state -> 'issued')) > ?, false)) as later
                    from :sources) told
                where told.later)
            """;

    private final DataSource dataSource;

    @Inject
    LaterSources(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Whether, of some of which it is so, all that tells was told after the date that the query asks for: by a source issued later, or
     * by a record whose own date is later, such as a survey answered later.
     *
     * @param query with the date at which membership of a region is read
     */
    boolean alone(Indicator indicator, IndicatorQuery query) {
        if (!query.observedBy().isBefore(ReadingConditions.today())) {
            return false;
        }
        UnitSelection selection = new UnitSelection(indicator, query, ListedUnits.MEMBERS.standing());
        String sql = ONLY_LATER
                .replace(":sources", UnitLists.SOURCES)
                .replace(":members", ListedUnits.MEMBERS.condition(indicator))
                .replace(":places", UnitLists.places(ListedUnits.MEMBERS, indicator, query));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = selection.statement(connection, sql, Date.valueOf(query.observedBy()));
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("The sources behind a figure could not be read", failure);
        }
    }
}
