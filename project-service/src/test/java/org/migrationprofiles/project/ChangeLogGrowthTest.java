package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.SchemaOwner;
import org.migrationprofiles.testsupport.TableReads;

/**
 * A long history costs neither who follows the feed nor the relay anything: with 200,000 published events, or as many as
 * {@code growth.events} says, a page is read and a new event is found by an index alone.
 */
@QuarkusTest
@ProjectServiceTest
@Tag("growth")
class ChangeLogGrowthTest {

    private static final long EVENTS = Long.getLong("growth.events", 200_000);
    private static final long LARGE = EVENTS / 50;
    private static final int PAGE = 200;
    private static final int PAGES_TIMED = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    AgroalDataSource dataSource;

    private final TableReads scans =
            TableReads.andOfIndexes(LARGE, () -> dataSource.flush(AgroalDataSource.FlushMode.GRACEFUL));

    @Test
    void aLongHistoryIsReadAndGoneOnWithByAnIndex() throws JsonProcessingException, SQLException {
        String project =
                Registry.project("{\"organisationId\": \"" + Registry.organisation() + "\", \"role\": \"FUNDER\"}");
        awaitPublished(project);
        multiply(project);

        List<String> cursors = follow();

        for (String cursor :
                List.of(cursors.get(0), cursors.get(cursors.size() / 2), cursors.get(cursors.size() - 2))) {
            assertThat(scans.of(() -> page(cursor).then().statusCode(200)))
                    .as("read for the page after %s", cursor)
                    .isEmpty();
        }
        assertThat(scans.of(() -> awaitPublished(Registry.project(
                        "{\"organisationId\": \"" + Registry.organisation() + "\", \"role\": \"FUNDER\"}"))))
                .as("read until a new event was published")
                .isEmpty();
        assertThat(scans.of(() -> Registry.reader()
                        .get("/v1/projects/" + project + "/history")
                        .then()
                        .statusCode(200)))
                .as("read for the history of a record")
                .isEmpty();
    }

    /** Follows the feed from its beginning to its end; gives what stood behind each page. */
    private static List<String> follow() throws JsonProcessingException {
        List<String> cursors = new ArrayList<>();
        long events = 0;
        int size = PAGE;
        @Nullable String cursor = null;
        long asked = 0;
        List<Long> times = new ArrayList<>();
        while (size == PAGE) {
            long start = System.nanoTime();
            Response answer = page(cursor);
            asked += System.nanoTime() - start;
            // Not over then(), which makes each answer pretty, nor over path(), which takes longer than the answer
            // does.
            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode page = JSON.readTree(answer.asString());
            size = page.get("items").size();
            cursor = page.get("next").asText();
            cursors.add(cursor);
            events += size;
            if (cursors.size() % PAGES_TIMED == 0) {
                times.add(Duration.ofNanos(asked).toMillis() / PAGES_TIMED);
                asked = 0;
            }
        }
        System.out.println("growth: ms for a page of " + PAGE + " events, mean of each " + PAGES_TIMED
                + " pages, one after the other: " + times);
        assertThat(events).isGreaterThanOrEqualTo(EVENTS);
        return cursors;
    }

    private static Response page(@Nullable String after) {
        return after == null
                ? Registry.reader().get("/v1/changes?limit=" + PAGE)
                : Registry.reader().queryParam("after", after).get("/v1/changes?limit=" + PAGE);
    }

    private static void awaitPublished(String id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            try (Connection connection = SchemaOwner.connection();
                    PreparedStatement statement = connection.prepareStatement(
                            "select count(*) from change_event where aggregate_type = 'project' and aggregate_id = ?"
                                    + " and published_at is not null")) {
                statement.setString(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() && row.getLong(1) == 1;
                }
            }
        });
    }

    // In 500 transactions that ended long ago, as imports leave them.
    private static void multiply(String project) throws SQLException {
        SchemaOwner.run(
                "insert into change_event (xid, event_id, topic, aggregate_type, aggregate_id, aggregate_version, type, payload, actor,"
                        + " published_at) select (3 + n * 500 / " + EVENTS
                        + ")::text::xid8, gen_random_uuid(), topic, aggregate_type, gen_random_uuid()::text, 1, type, payload, actor,"
                        + " clock_timestamp() from generate_series(1, " + EVENTS
                        + ") n cross join (select * from change_event where aggregate_id = '" + project
                        + "' limit 1) one",
                "vacuum analyze change_event");
    }
}
