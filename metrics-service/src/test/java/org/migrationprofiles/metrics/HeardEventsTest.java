package org.migrationprofiles.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.infrastructure.SuiteTopics;
import org.migrationprofiles.testsupport.ExampleEvent;

/** Metrics-service takes in whatever the contracts let the others tell, fields that it does not know included. */
@QuarkusTest
@MetricsServiceTest
class HeardEventsTest {

    private static final String KEPT = "select state from replica where aggregate_type = ? and id = ? and deleted = ?";
    private static final String DEAD = "select reason from dead_event where key = ? and topic = ?";
    private static final String FORGET = "delete from replica where aggregate_type = ? and id = ?";
    private static final Map<String, String> FACTS = Map.of(
            "country", "select 'fact' from country_fact where country = ?",
            "region-scheme", "select distinct 'fact' from region_fact where scheme = ?",
            "project", "select 'fact' from project_fact where project_id = ?",
            "country-profile", "select 'fact' from profile_fact where profile_id = ?",
            "publication", "select 'fact' from publication_fact where publication_id = ?");

    private final List<ExampleEvent> events = ExampleEvent.of(SuiteTopics.AGGREGATES.stream()
            .filter(aggregate -> !SuiteTopics.COMPUTED.contains(aggregate))
            .toList());
    private final StatedTopics topics = new StatedTopics();

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    /** Examples speak of real countries and region schemes, of which newer versions may have been told here. */
    @BeforeEach
    void nothingWasHeardOfTheirAggregates() throws Exception {
        for (ExampleEvent event : events) {
            ActiveReadModel.in(dataSource, connection -> {
                try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
                    forget.setString(1, event.aggregate());
                    forget.setString(2, event.id());
                    return forget.executeUpdate();
                }
            });
        }
    }

    @AfterEach
    void takeThemBack() {
        events.forEach(event -> send(event.end()));
        topics.awaitTaken();
        ReportAnnex.loadAgainNextTime();
    }

    @Test
    void everyExampleIsKeptWholeAndCountedWithAndWithoutFieldsThatNobodyKnowsYet() throws Exception {
        events.forEach(this::send);
        topics.awaitTaken();

        for (ExampleEvent event : events) {
            assertThat(asked(DEAD, event.id(), SuiteTopics.of(event.aggregate())))
                    .as("%s", event)
                    .isEmpty();
            assertThat(kept(event))
                    .as("%s", event)
                    .containsExactly(json.readTree(event.state().toString()));
            String facts = FACTS.get(event.aggregate());
            if (facts != null) {
                assertThat(asked(facts, event.id())).as("%s", event).hasSize(event.deleted() ? 0 : 1);
            }
        }
    }

    private void send(ExampleEvent event) {
        var unused = topics.send(
                SuiteTopics.of(event.aggregate()),
                event.id(),
                event.state().toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<JsonNode> kept(ExampleEvent event) throws Exception {
        List<JsonNode> kept = new ArrayList<>();
        for (String state : asked(KEPT, event.aggregate(), event.id(), event.deleted())) {
            kept.add(json.readTree(state));
        }
        return kept;
    }

    private List<String> asked(String query, Object... parameters) throws Exception {
        return ActiveReadModel.in(dataSource, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                for (int index = 0; index < parameters.length; index++) {
                    statement.setObject(index + 1, parameters[index]);
                }
                try (ResultSet row = statement.executeQuery()) {
                    List<String> found = new ArrayList<>();
                    while (row.next()) {
                        found.add(row.getString(1));
                    }
                    return found;
                }
            }
        });
    }
}
