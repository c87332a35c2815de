package org.migrationprofiles.metrics.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was told last of a check.
 *
 * @param state as it was told
 */
record ToldCheck(ObjectNode state) {

    private static final String WITHDRAWN = "The claim was withdrawn.";
    private static final List<String> FOLLOWS_FROM_BEFORE = List.of("version", "since", "previousVerdict");

    String id() {
        return state.path("id").asText();
    }

    long version() {
        return state.path("version").asLong();
    }

    boolean deleted() {
        return state.path("deleted").asBoolean();
    }

    Verdict verdict() {
        return Verdict.valueOf(state.path("verdict").asText());
    }

    @Nullable
    Verdict previousVerdict() {
        JsonNode previous = state.path("previousVerdict");
        return previous.isTextual() ? Verdict.valueOf(previous.asText()) : null;
    }

    /** Since when it has had its verdict. */
    Instant since() {
        return Instant.parse(state.path("since").asText());
    }

    /** Whether it says the same as another, whenever either was told. */
    boolean saysTheSameAs(ToldCheck other) {
        return content().equals(other.content());
    }

    /** What is told of it when its claim has been withdrawn. */
    ToldCheck withdrawn() {
        ObjectNode last = state.deepCopy();
        last.put("version", version() + 1);
        last.put("deleted", true);
        last.put("deletionReason", WITHDRAWN);
        return new ToldCheck(last);
    }

    private ObjectNode content() {
        return state.deepCopy().remove(FOLLOWS_FROM_BEFORE);
    }
}
