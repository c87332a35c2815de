package org.migrationprofiles.kit.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names that are taken out of texts, as whole words only: {@code Ana} does not stand in {@code Canada}. Case, the form of an
 * apostrophe, the width of spaces and the way in which an accent is written do not matter.
 */
public final class Names {

    /** What stands in the place of a name. */
    public static final String ERASED = "[erased]";

    private static final int SHORTEST = 2;
    private static final String APOSTROPHES = "'\u2019\u2018\u02bc`\u00b4";

    private final List<String> names;
    private final List<Pattern> patterns;

    private Names(List<String> names) {
        this.names = names;
        this.patterns = names.stream().map(Names::pattern).toList();
    }

    /** These names. What is shorter than two characters is none. */
    static Names of(Collection<String> said) {
        return new Names(said.stream()
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC).strip())
                .filter(name -> name.length() >= SHORTEST)
                .distinct()
                // The longest first, so that a part does not keep the whole from being found.
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** Those of two words or more, which are hardly anything but names of persons. */
    Names full() {
        return of(names.stream().filter(name -> name.split("\\s+").length > 1).toList());
    }

    /** These and others. */
    Names and(Collection<String> others) {
        return of(Stream.concat(names.stream(), others.stream()).toList());
    }

    /** Whether a text is one of them and nothing else. */
    boolean isOne(String text) {
        String said = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return patterns.stream().anyMatch(name -> name.matcher(said).matches());
    }

    /** The text without them; the same when none stands in it. */
    public @Nullable String outOf(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String said = Normalizer.normalize(text, Normalizer.Form.NFC);
        String rest = said;
        for (Pattern name : patterns) {
            rest = name.matcher(rest).replaceAll(ERASED);
        }
        return rest.equals(said) ? text : rest;
    }

    /**
     * Takes them out of all texts in a JSON tree.
     *
     * @return whether one stood there
     */
    boolean takeOutOf(JsonNode tree) {
        boolean changed = false;
        if (tree instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                JsonNode without = without(member.getValue());
                if (without == null) {
                    changed |= takeOutOf(member.getValue());
                } else {
                    var unused = object.set(member.getKey(), without);
                    changed = true;
                }
            }
        } else if (tree instanceof ArrayNode list) {
            for (int index = 0; index < list.size(); index++) {
                JsonNode without = without(list.get(index));
                if (without == null) {
                    changed |= takeOutOf(list.get(index));
                } else {
                    var unused = list.set(index, without);
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** Another text in the place of one with a name in it; null when there is none. */
    private @Nullable JsonNode without(JsonNode said) {
        if (!said.isTextual()) {
            return null;
        }
        String rest = String.valueOf(outOf(said.textValue()));
        return rest.equals(said.textValue()) ? null : TextNode.valueOf(rest);
    }

    private static Pattern pattern(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("\\s+")) {
            words.add(word.codePoints().mapToObj(Names::character).collect(Collectors.joining()));
        }
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + String.join("\\s+", words) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String character(int codePoint) {
        return APOSTROPHES.indexOf(codePoint) >= 0
                ? "[" + APOSTROPHES + "]"
                : Pattern.quote(Character.toString(codePoint));
    }
}
