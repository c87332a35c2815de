package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.migrationprofiles.metrics.SqlFile;

/** Knows which countries the regions of a scheme have. */
@ApplicationScoped
public class SchemeRegions {

    private final DataSource dataSource;
    private final String regions = SqlFile.of(SchemeRegions.class, "scheme-regions.sql");

    @Inject
    public SchemeRegions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The regions of a scheme, parents before their parts, each with its countries at the scheme's own date, else at one asked for. */
    public List<SchemeRegion> of(String scheme, LocalDate asOf) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(regions)) {
            statement.setObject(1, asOf);
            statement.setString(2, scheme);
            try (ResultSet row = statement.executeQuery()) {
                List<SchemeRegion> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new SchemeRegion(
                            row.getString("region"), row.getString("name"), row.getString("parent"), List.of((String[])
                                    row.getArray("countries").getArray())));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The regions of a scheme could not be read", failure);
        }
    }
}
