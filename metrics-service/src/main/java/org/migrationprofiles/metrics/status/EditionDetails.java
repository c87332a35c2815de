package org.migrationprofiles.metrics.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to know of an edition, and its status does not depend on. What is told in another form than
 * expected is passed over: an answer about countries does not fail for one of them.
 *
 * @param type of the publication; null when nothing says so
 * @param titles in their languages
 * @param languages BCP 47; empty when not known
 * @param originalLanguage BCP 47; null when not known
 * @param hasGovernanceSection YES, NO or UNKNOWN (S78)
 * @param addresses where it can be read or downloaded
 * @param previousEdition the publication that this one says it is the next edition of; null when it says nothing
 */
record EditionDetails(
        @Nullable String type,
        List<ProfileStatusAnswer.Title> titles,
        List<String> languages,
        @Nullable String originalLanguage,
        String hasGovernanceSection,
        List<String> addresses,
        @Nullable String previousEdition) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OBSERVATIONS = Set.of("YES", "NO", "UNKNOWN");
    private static final String UNKNOWN = "UNKNOWN";
    private static final String ENGLISH = "en";

    /**
     * Reads them.
     *
     * @param details an object with fields named as those of a publication's state
     */
    static EditionDetails of(@Nullable String details) {
        JsonNode state = parsed(details);
        List<ProfileStatusAnswer.Title> titles = new ArrayList<>();
        for (JsonNode title : state.path("titles")) {
            String text = text(title.path("text"));
            if (text != null) {
                titles.add(new ProfileStatusAnswer.Title(text(title.path("language")), text));
            }
        }
        String governance = state.path("governanceSection").asText();
        return new EditionDetails(
                text(state.path("type")),
                titles,
                texts(state.path("languages")),
                text(state.path("originalLanguage")),
                OBSERVATIONS.contains(governance) ? governance : UNKNOWN,
                texts(state.path("urls")).stream()
                        .filter(address -> address.startsWith("https://") || address.startsWith("http://"))
                        .toList(),
                text(state.path("previousEdition")));
    }

    /** Its title in English, else in the language that it was written in, else any; null without one. */
    @Nullable
    String title() {
        for (String language : originalLanguage == null ? List.of(ENGLISH) : List.of(ENGLISH, originalLanguage)) {
            for (ProfileStatusAnswer.Title title : titles) {
                if (language.equals(title.language())) {
                    return title.text();
                }
            }
        }
        return titles.isEmpty() ? null : titles.get(0).text();
    }

    private static JsonNode parsed(@Nullable String details) {
        try {
            return details == null ? JSON.createObjectNode() : JSON.readTree(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database told something else than JSON", impossible);
        }
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }

    private static List<String> texts(JsonNode values) {
        return values.valueStream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }
}
