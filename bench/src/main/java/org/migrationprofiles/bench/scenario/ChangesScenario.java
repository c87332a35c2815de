package org.migrationprofiles.bench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.migrationprofiles.bench.load.HttpConnection;
import org.migrationprofiles.launcher.Service;

/** The change feed of project-service, followed from its first event to its last in pages of the largest size. */
final class ChangesScenario {

    private static final int PAGE = 200;
    private static final int COLUMNS = 11;
    // As the feed finds a page, with all that it tells.
    private static final String PAGE_SQL = """
            select xid::text::bigint as transaction, seq, event_id, aggregate_type, aggregate_id, aggregate_version, payload, occurred_at,
                   actor, request_id, traceparent
            from change_event
            where (xid, seq) > (?::text::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by xid, seq limit 200""";

    private final Ground ground;

    private ChangesScenario(Ground ground) {
        this.ground = ground;
    }

    static Scenario of(Ground ground) {
        ChangesScenario changes = new ChangesScenario(ground);
        return new BulkScenario(
                ground,
                "changes",
                List.of("Change feed from its beginning to its end", "select of the same pages by key"),
                Service.PROJECT,
                List.of(),
                changes::followed,
                changes::selected);
    }

    private BulkScenario.Done followed() throws IOException {
        long start = System.nanoTime();
        long events = 0;
        try (HttpConnection http = ground.http(Service.PROJECT)) {
            String path = "/v1/changes?limit=" + PAGE;
            int size;
            String after = "";
            do {
                JsonNode page = Ground.json(http.get(path + after).demand(200));
                size = page.path("items").size();
                after = "&after=" + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8);
                events += size;
            } while (size == PAGE);
        }
        return BulkScenario.Done.since(start, events);
    }

    private BulkScenario.Done selected() throws SQLException {
        try (Connection connection = ground.database(Service.PROJECT);
                PreparedStatement statement = connection.prepareStatement(PAGE_SQL)) {
            long start = System.nanoTime();
            long events = 0;
            long transaction = 0;
            long seq = 0;
            int size;
            do {
                statement.setString(1, Long.toString(transaction));
                statement.setLong(2, seq);
                size = 0;
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        transaction = row.getLong(1);
                        seq = row.getLong(2);
                        for (int column = 3; column <= COLUMNS; column++) {
                            Object unused = row.getObject(column);
                        }
                        size++;
                    }
                }
                events += size;
            } while (size == PAGE);
            return BulkScenario.Done.since(start, events);
        }
    }
}
