package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** Tells which records a figure can rest on: of which types, and about what. */
@ApplicationScoped
public class FigureUnits {

    private static final String UNITS = """
            select array_remove(array[unit_id, project_id] || profile_ids || publication_ids || countries, null) as ids
            from judged where standing <> 'OUTSIDE'
            """;
    // Which units there are, and whose they are.
    private static final Set<String> OF_UNITS =
            Set.of("project", "country-profile", "publication", "organisation", "country", "region-scheme");
    // What only its caveats follow from, whatever the figure is of.
    private static final Set<String> OF_CAVEATS =
            Set.of("conflict", "determination", "evaluation", "survey", "assertion");
    private static final Set<String> UNITS_OR_PARTS = Set.of("project", "country-profile", "publication");

    private final DataSource dataSource;
    private final IndicatorEngine engine;

    @Inject
    public FigureUnits(DataSource dataSource, IndicatorEngine engine) {
        this.dataSource = dataSource;
        this.engine = engine;
    }

    /** Ids of the units of a figure and of what they are made of, those that are left out with a reason too, and their countries. */
    public Set<String> ids(Indicator indicator, IndicatorQuery query) {
        UnitSelection selection = new UnitSelection(indicator, engine.dated(query), "false");
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = selection.statement(connection, UNITS);
                ResultSet row = statement.executeQuery()) {
            Set<String> ids = new HashSet<>();
            while (row.next()) {
                ids.addAll(Arrays.asList((String[]) row.getArray("ids").getArray()));
            }
            return ids;
        } catch (SQLException failure) {
            throw new IllegalStateException("The units of a figure could not be read", failure);
        }
    }

    /**
     * Whether a figure can rest on records of a type, such as {@code evaluation}.
     *
     * @param caveats whether its caveats are asked about too
     */
    public boolean restsOn(Indicator indicator, IndicatorQuery query, String type, boolean caveats) {
        return OF_UNITS.contains(type)
                || (caveats && OF_CAVEATS.contains(type))
                || Basis.on(type, Basis.of(indicator, query));
    }

    /** Whether a record of a type can be a unit, or make one of another come in or leave. */
    public boolean makesUnits(String type) {
        return UNITS_OR_PARTS.contains(type);
    }
}
