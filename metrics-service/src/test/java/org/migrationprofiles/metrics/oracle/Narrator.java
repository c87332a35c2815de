package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.migrationprofiles.metrics.StatedTopics;

/**
 * Tells portfolios on Kafka as no service would: records in any order, so that what is referred to may come last, some
 * states twice, and some after the state that follows them.
 */
final class Narrator {

    /** Tells all of it, and waits until it is in the read model. */
    void tell(Portfolio portfolio, Draw draw) {
        List<Told> told = disordered(portfolio, draw);
        int cut = draw.chance(0.5) ? draw.between(0, told.size()) : told.size();
        send(told.subList(0, cut));
        send(told.subList(cut, told.size()));
    }

    /** Tells these, and waits until they are in the read model. */
    void send(List<Told> told) {
        StatedTopics topics = new StatedTopics();
        List<Future<RecordMetadata>> sending = told.stream()
                .map(event -> topics.begin(
                        StatedTopics.topic(event.type()),
                        event.state().path("id").asText(),
                        event.state().toString().getBytes(StandardCharsets.UTF_8)))
                .toList();
        for (Future<RecordMetadata> each : sending) {
            RecordMetadata unused = topics.arrived(each);
        }
        topics.awaitTaken();
    }

    /** Each state once at least; states of a record mostly in their order, records in any. */
    private static List<Told> disordered(Portfolio portfolio, Draw draw) {
        Map<Integer, List<Told>> places = new LinkedHashMap<>();
        for (Portfolio.History record : portfolio.records()) {
            List<Told> states = new ArrayList<>();
            for (ObjectNode state : record.states()) {
                states.add(new Told(record.type(), state));
                if (draw.chance(0.05)) {
                    states.add(new Told(record.type(), state));
                }
            }
            if (draw.chance(0.15)) {
                states = draw.shuffled(states);
            }
            List<Integer> when = new ArrayList<>();
            states.forEach(state -> when.add(draw.between(0, 1000)));
            when.sort(null);
            for (int index = 0; index < states.size(); index++) {
                places.computeIfAbsent(when.get(index), unused -> new ArrayList<>())
                        .add(states.get(index));
            }
        }
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(place -> place.getValue().stream())
                .toList();
    }

    /**
     * A state on its way.
     *
     * @param type of aggregate
     * @param state the whole of it
     */
    record Told(String type, ObjectNode state) {}
}
