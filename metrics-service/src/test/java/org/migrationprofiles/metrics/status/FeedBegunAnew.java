package org.migrationprofiles.metrics.status;

import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.migrationprofiles.metrics.ActiveReadModel;

/** The change feed of profile status, as it is when a service runs for the first time. */
final class FeedBegunAnew {

    private static final List<String> TABLES = List.of(
            "profile_status_feed",
            "profile_status_told",
            "profile_status_due",
            "profile_status_change",
            "profile_status_owed");

    private FeedBegunAnew() {}

    /** Forgets all that was told; the next look begins. */
    static void in(DataSource dataSource) {
        int unused = ActiveReadModel.in(dataSource, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table profile_status_feed in exclusive mode");
                for (String table : TABLES) {
                    statement.execute("delete from " + table);
                }
                return TABLES.size();
            }
        });
    }
}
