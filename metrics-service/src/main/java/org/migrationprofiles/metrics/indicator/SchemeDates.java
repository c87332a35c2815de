package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.migrationprofiles.metrics.ReadSnapshot;

/** Knows the dates that region schemes have of their own. */
@ApplicationScoped
class SchemeDates {

    private static final String DATE =
            "select (state ->> 'fixedReferenceDate')::date from replica where aggregate_type = 'region-scheme' and id = ? and not deleted";

    private final DataSource dataSource;
    private final ReadSnapshot snapshot;

    @Inject
    SchemeDates(DataSource dataSource, ReadSnapshot snapshot) {
        this.dataSource = dataSource;
        this.snapshot = snapshot;
    }

    /** Reads membership at the date that the scheme has of its own, where it has one. */
    IndicatorQuery dated(IndicatorQuery query) {
        String scheme = query.regionScheme();
        Optional<LocalDate> own =
                scheme == null ? Optional.empty() : snapshot.once(new Asked(scheme), () -> read(scheme));
        return own.map(query::readAt).orElse(query);
    }

    private Optional<LocalDate> read(String scheme) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(DATE)) {
            statement.setString(1, scheme);
            try (ResultSet row = statement.executeQuery()) {
                Date date = row.next() ? row.getDate(1) : null;
                return date == null ? Optional.empty() : Optional.of(date.toLocalDate());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The date of a region scheme could not be read", failure);
        }
    }

    /**
     * What is asked.
     *
     * @param scheme of which the date is wanted
     */
    private record Asked(String scheme) {}
}
