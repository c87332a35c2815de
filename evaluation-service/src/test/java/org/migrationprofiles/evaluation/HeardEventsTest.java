package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.ExampleEvent;

/** Evaluation-service takes in whatever the contracts let project-service tell, fields that it does not know included. */
@QuarkusTest
@EvaluationServiceTest
class HeardEventsTest {

    private static final String KEPT = "select state from replica where aggregate_type = ? and id = ? and deleted = ?";

    private final List<ExampleEvent> events =
            ExampleEvent.of(List.of("country", "project", "country-profile", "publication"));

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    @AfterEach
    void takeThemBack() {
        events.forEach(event -> event.end().send());
    }

    @Test
    void everyExampleIsKeptWholeWithAndWithoutFieldsThatNobodyKnowsYet() {
        events.forEach(ExampleEvent::send);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (ExampleEvent event : events) {
                assertThat(kept(event))
                        .as("%s", event)
                        .containsExactly(json.readTree(event.state().toString()));
            }
        });
    }

    private List<JsonNode> kept(ExampleEvent event) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEPT)) {
            statement.setString(1, event.aggregate());
            statement.setString(2, event.id());
            statement.setBoolean(3, event.deleted());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? List.of(json.readTree(row.getString(1))) : List.of();
            }
        }
    }
}
