package org.migrationprofiles.metrics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.migrationprofiles.metrics.ReadSnapshot;

/**
 * Tells one state of the read model from another, across all replicas of the service. Positions do not: a dead event that
 * is replayed changes figures, and no position.
 */
@ApplicationScoped
public class ReadModelMark {

    private static final String READ = "select mark::text from read_model_mark";
    /**
     * Gives the read model another mark, for who can do it beside another statement; says that {@link KeptUnits} are of it, which who
     * changes facts has written.
     */
    static final String RENEW = """
            insert into read_model_mark (mark, units) select mark, mark from (values (gen_random_uuid())) as new (mark)
            on conflict (only_one) do update set mark = excluded.mark, units = excluded.units
            """;

    private final DataSource dataSource;
    private final ReadSnapshot snapshot;

    @Inject
    public ReadModelMark(DataSource dataSource, ReadSnapshot snapshot) {
        this.snapshot = snapshot;
        this.dataSource = dataSource;
    }

    /** The mark of the state that can be read now; blank when nothing was ever written. */
    public String now() {
        return snapshot.once(ReadModelMark.class.getName(), this::read);
    }

    private String read() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException failure) {
            throw new IllegalStateException("The mark of the read model could not be read", failure);
        }
    }

    /** Gives the read model another mark, in the transaction that changes it. */
    static void renew(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RENEW)) {
            statement.executeUpdate();
        }
    }
}
