package org.migrationprofiles.kit.change;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Cursors;
import org.migrationprofiles.kit.problem.ProblemException;

/**
 * Positions in the change feed as texts that clients keep. They outlive restarts and are the same in all replicas, but
 * not the restoration of a dump: what was read after the dump was made is not there any more.
 */
final class FeedCursors {

    private static final String QUERY = "change-feed";

    private final DataSource dataSource;
    private final Optional<String> configuredSecret;
    private volatile @Nullable Signed signed;

    private record Signed(Cursors cursors, String query) {}

    /** @param configuredSecret what signs them; without it a secret is used that the database keeps */
    FeedCursors(DataSource dataSource, Optional<String> configuredSecret) {
        this.dataSource = dataSource;
        this.configuredSecret = configuredSecret;
    }

    String encode(FeedPosition position) throws SQLException {
        Signed by = signed();
        return by.cursors()
                .encode(by.query(), List.of(Long.toString(position.transaction()), Long.toString(position.seq())));
    }

    /**
     * The position that a client was given.
     *
     * @throws ProblemException 400 when it is not of this feed, or of the time before a dump was restored
     */
    FeedPosition decode(String cursor) throws SQLException {
        Signed by = signed();
        List<String> parts = by.cursors().decode(by.query(), cursor);
        return new FeedPosition(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)));
    }

    private Signed signed() throws SQLException {
        Signed known = signed;
        if (known == null) {
            known = read();
            signed = known;
        }
        return known;
    }

    private Signed read() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select secret, restored from feed_secret")) {
            if (!row.next()) {
                throw new SQLException("the feed's secret is not there");
            }
            Cursors cursors = new Cursors(Optional.of(configuredSecret.orElse(row.getString("secret"))));
            int restored = row.getInt("restored");
            return new Signed(cursors, restored == 0 ? QUERY : QUERY + " restored " + restored);
        }
    }
}
