package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migrationprofiles.metrics.Stated;

/**
 * All that was ever said of some records: each state of each, the last of which may be its end.
 *
 * <p>Ids depend on the seed alone; versions go on from a base, so that the same portfolio can be told twice to one read
 * model.
 */
final class Portfolio {

    private final Map<String, History> records = new LinkedHashMap<>();
    private final long base;

    Portfolio(long base) {
        this.base = base;
    }

    /** The first state of a record. */
    ObjectNode say(String type, String id, Map<String, Object> content) {
        return add(type, id, content, false);
    }

    /** A next state of it, with some members changed. */
    ObjectNode change(String type, String id, Map<String, Object> changed) {
        Map<String, Object> content = new LinkedHashMap<>(of(id).content());
        content.putAll(changed);
        return add(type, id, content, false);
    }

    /** Its last state. */
    void end(String type, String id) {
        add(type, id, of(id).content(), true);
    }

    List<History> records() {
        return List.copyOf(records.values());
    }

    /** The records of a type that are there in the end. */
    List<ObjectNode> there(String type) {
        return records.values().stream()
                .filter(record -> record.type().equals(type) && !record.ended())
                .map(History::last)
                .toList();
    }

    /** What is so in the end. */
    World world() {
        World world = World.empty();
        for (History record : records.values()) {
            if (!record.ended()) {
                world.put(record.type(), record.last());
            }
        }
        return world;
    }

    private History of(String id) {
        History record = records.get(id);
        if (record == null) {
            throw new IllegalArgumentException("Nothing was said of " + id);
        }
        return record;
    }

    private ObjectNode add(String type, String id, Map<String, Object> content, boolean ended) {
        History record =
                records.computeIfAbsent(id, unused -> new History(type, id, new ArrayList<>(), new ArrayList<>()));
        Map<String, Object> said = Stated.fields(
                "id",
                id,
                "version",
                base + record.states().size() + 1,
                "deleted",
                ended,
                "deletionReason",
                ended ? "It is not to count." : null);
        said.putAll(content);
        ObjectNode state = Shape.whole(type, said);
        record.states().add(state);
        record.contents().add(content);
        return state;
    }

    /**
     * One record.
     *
     * @param type of aggregate
     * @param id its key on Kafka
     * @param states all, oldest first
     * @param contents what was said in each
     */
    record History(String type, String id, List<ObjectNode> states, List<Map<String, Object>> contents) {

        ObjectNode last() {
            return states.get(states.size() - 1);
        }

        Map<String, Object> content() {
            return contents.get(contents.size() - 1);
        }

        boolean ended() {
            return last().path("deleted").asBoolean();
        }
    }
}
