package org.migrationprofiles.launcher;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.core.ConditionTimeoutException;

/** Looks, after all that went wrong, whether each acknowledged write is where it belongs, and there once. */
final class Reckoning {

    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(3);
    private static final String HEARD = "select id, version from replica where aggregate_type = ?";
    private static final int PAGE = 200;
    private static final int MOST_TOLD = 10;

    private final SuiteParts parts;
    private final Ledger ledger;
    private final ImpatientClient client;
    private final Set<String> lost = new TreeSet<>();
    private final Set<String> doubled = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    Reckoning(SuiteParts parts, Ledger ledger) {
        this.parts = parts;
        this.ledger = ledger;
        this.client = new ImpatientClient(parts.token("reader", "admin"));
    }

    /**
     * Looks everywhere.
     *
     * @param republished whether services were told to say all records again, so that the feed has them twice
     */
    void look(boolean republished) throws IOException, InterruptedException {
        awaitFigures();
        for (Ledger.Kind kind : Ledger.Kind.values()) {
            database(kind);
            topic(kind);
            if (kind.service() == Service.PROJECT) {
                replica(kind);
            }
        }
        feed(Service.PROJECT, republished);
        feed(Service.EVALUATION, republished);
        for (Replica replica : parts.of(Service.METRICS)) {
            readModel(replica);
        }
        behind(Service.EVALUATION, "suite_replica_lag_events");
        behind(Service.PROJECT, "suite_determinations_lag_events");
        new Administration(parts).rebuild();
        for (Replica replica : parts.of(Service.METRICS)) {
            readModel(replica);
        }
        deadEvents();
    }

    /** Acknowledged, and missing in the database, on the topic, in the feed or in the read model. */
    Set<String> lost() {
        return lost;
    }

    /** There more than once, or though nobody asked for it. */
    Set<String> doubled() {
        return doubled;
    }

    /** Whatever else is not as it should be. */
    List<String> wrong() {
        return wrong;
    }

    private void awaitFigures() {
        int publications = ledger.versions(Ledger.Kind.PUBLICATION).size();
        int evaluated = ledger.evaluatedPublications().size();
        try {
            await().atMost(SETTLED_WITHIN)
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> figuresAre(evaluated, publications));
        } catch (ConditionTimeoutException never) {
            wrong.add("The figures did not become " + evaluated + " of " + publications);
        }
    }

    private boolean figuresAre(int evaluated, int publications) throws IOException, InterruptedException {
        for (Replica replica : parts.of(Service.METRICS)) {
            JsonNode figure = get(replica, "/v1/indicators/evaluated" + Workload.ALL);
            if (figure.path("n").asInt(-1) != evaluated || figure.path("N").asInt(-1) != publications) {
                return false;
            }
        }
        return true;
    }

    /** What evaluation-service has heard of; it hears in its own time. */
    private void replica(Ledger.Kind kind) {
        Map<String, Long> told = ledger.versions(kind);
        try {
            await().atMost(SETTLED_WITHIN)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> heard(kind).entrySet().containsAll(told.entrySet()));
        } catch (ConditionTimeoutException never) {
            lost.add("A " + kind + " in the replica of evaluation-service");
        }
    }

    private Map<String, Long> heard(Ledger.Kind kind) throws SQLException {
        Map<String, Long> heard = new HashMap<>();
        try (Connection connection = parts.database(Service.EVALUATION);
                PreparedStatement statement = connection.prepareStatement(HEARD)) {
            statement.setString(1, kind.aggregate());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    heard.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return heard;
    }

    private void database(Ledger.Kind kind) throws IOException, InterruptedException {
        Replica replica = parts.of(kind.service()).get(0);
        Map<String, Long> acknowledged = ledger.versions(kind);
        for (Map.Entry<String, Long> each : acknowledged.entrySet()) {
            ImpatientClient.Answer answer = client.get(replica.address() + kind.path() + "/" + each.getKey());
            if (answer.status() != 200 || answer.body().path("version").asLong() != each.getValue()) {
                lost.add(kind + " " + each.getKey() + " in the database");
            }
        }
        Set<String> seen = new HashSet<>();
        Set<String> identifiers = new HashSet<>();
        for (JsonNode item : all(replica, kind.path() + "?limit=" + PAGE, "cursor")) {
            String id = item.path("id").asText();
            if (!seen.add(id) || !acknowledged.containsKey(id)) {
                doubled.add(kind + " " + id + " in the database");
            }
            String identifier = item.at("/identifiers/0/value").asText();
            if (!identifier.isEmpty() && !identifiers.add(identifier)) {
                doubled.add(kind + " " + identifier + " in the database");
            }
        }
    }

    private void topic(Ledger.Kind kind) {
        Map<String, TopicReading.Told> told = TopicReading.of(parts.bootstrapServers(), kind.aggregate());
        ledger.versions(kind).forEach((id, version) -> {
            TopicReading.Told last = told.get(id);
            if (last == null || last.last() != version) {
                lost.add(kind + " " + id + " on the topic");
            } else if (last.highest() != version) {
                wrong.add("The topic ends with version " + version + " of " + kind + " " + id + ", after " + last);
            }
        });
    }

    private void feed(Service service, boolean republished) throws IOException, InterruptedException {
        Set<String> events = new HashSet<>();
        Set<String> versions = new HashSet<>();
        for (JsonNode event : all(parts.of(service).get(0), "/v1/changes?limit=" + PAGE, "after")) {
            if (!events.add(event.path("id").asText())) {
                doubled.add(event.path("id").asText() + " in the feed");
            }
            String version = event.path("subject").asText() + " "
                    + event.path("aggregateversion").asLong();
            if (!versions.add(version) && !republished) {
                doubled.add(version + " in the feed");
            }
        }
        for (Ledger.Kind kind : Ledger.Kind.values()) {
            if (kind.service() == service) {
                ledger.versions(kind).forEach((id, last) -> {
                    for (long version = 1; version <= last; version++) {
                        if (!versions.contains(id + " " + version)) {
                            lost.add(kind + " " + id + " version " + version + " in the feed");
                        }
                    }
                });
            }
        }
    }

    private void readModel(Replica replica) throws IOException, InterruptedException {
        members(
                replica,
                "publications",
                "population",
                ledger.versions(Ledger.Kind.PUBLICATION).keySet());
        members(replica, "evaluated", "members", ledger.evaluatedPublications().keySet());
        Set<String> countries = new TreeSet<>();
        for (JsonNode country : get(replica, "/v1/profile-status?population=ALL&asOf=2018-08-31")
                .path("countries")) {
            if (!country.path("status").asText().equals("NO_PROFILE")) {
                countries.add(country.path("iso3").asText());
            }
        }
        if (!countries.equals(new TreeSet<>(ledger.countries().keySet()))) {
            wrong.add("Countries with a profile are, for " + replica.name() + ", " + countries);
        }
        try {
            await().atMost(SETTLED_WITHIN).pollInterval(Duration.ofMillis(200)).until(() -> difference(replica) == 0);
        } catch (ConditionTimeoutException never) {
            wrong.add(replica.name() + " counts facts that differ from what they follow from");
        }
    }

    private double difference(Replica replica) throws IOException, InterruptedException {
        return Meters.value(client.text(replica.metrics()), "suite_reconciliation_difference");
    }

    /** What is said of how far services are behind; also when nothing comes any more. */
    private void behind(Service service, String meter) {
        for (Replica replica : parts.of(service)) {
            try {
                await().atMost(SETTLED_WITHIN)
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> Meters.value(client.text(replica.metrics()), meter) == 0);
            } catch (ConditionTimeoutException never) {
                wrong.add(replica.name() + " says that it is behind, and nothing is left to hear");
            }
        }
    }

    private void members(Replica replica, String indicator, String list, Set<String> expected)
            throws IOException, InterruptedException {
        Set<String> found = new HashSet<>();
        String path = "/v1/indicators/" + indicator + "/" + list + Workload.ALL + "&limit=" + PAGE;
        for (JsonNode member : all(replica, path, "cursor")) {
            String id = member.path("id").asText();
            if (!found.add(id) || !expected.contains(id)) {
                doubled.add(id + " among " + indicator + " of " + replica.name());
            }
        }
        expected.stream()
                .filter(id -> !found.contains(id))
                .forEach(id -> lost.add(id + " among " + indicator + " of " + replica.name()));
    }

    private void deadEvents() throws IOException, InterruptedException {
        JsonNode dead =
                get(parts.of(Service.METRICS).get(0), "/admin/dead-events").path("items");
        if (!dead.isEmpty()) {
            wrong.add("Events that could not be used: " + dead);
        }
    }

    private List<JsonNode> all(Replica replica, String path, String cursor) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String more = "";
        while (true) {
            JsonNode page = get(replica, path + more);
            page.path("items").forEach(items::add);
            JsonNode next = page.path("next");
            if (!next.isTextual() || page.path("items").isEmpty()) {
                return items;
            }
            more = "&" + cursor + "=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8);
        }
    }

    private JsonNode get(Replica replica, String path) throws IOException, InterruptedException {
        ImpatientClient.Answer answer = client.get(replica.address() + path);
        if (answer.status() != 200 && wrong.size() < MOST_TOLD) {
            wrong.add("GET " + path + " of " + replica.name() + " answered " + answer.said());
        }
        return answer.body();
    }
}
