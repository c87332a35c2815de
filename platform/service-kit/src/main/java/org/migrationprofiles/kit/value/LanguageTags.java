package org.migrationprofiles.kit.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language tags in the one way in which they are kept: RFC 5646, section 2.1.1. What is no tag stays as it is. */
public final class LanguageTags {

    private static final int REGION = 2;
    private static final int SCRIPT = 4;

    private LanguageTags() {}

    /** The tag with the capital letters that are usual; null of null. */
    public static @Nullable String canonical(@Nullable String tag) {
        return tag == null ? null : usual(tag);
    }

    /** Each of some tags as {@link #usual}; none when there is no list. */
    public static List<String> usual(@Nullable List<String> tags) {
        List<String> usual = new ArrayList<>();
        if (tags != null) {
            // A null among them is found by whoever validates the list.
            tags.forEach(tag -> usual.add(tag == null ? tag : usual(tag)));
        }
        return usual;
    }

    /** The tag with the capital letters that are usual: {@code pt-BR} of {@code PT-br}, {@code zh-Hant} of {@code zh-hant}. */
    public static String usual(String tag) {
        if (!tag.matches(LocalisedText.LANGUAGE)) {
            return tag;
        }
        List<String> parts = new ArrayList<>();
        for (String part : tag.toLowerCase(Locale.ROOT).split("-", -1)) {
            if (!parts.isEmpty() && part.length() == REGION) {
                parts.add(part.toUpperCase(Locale.ROOT));
            } else if (!parts.isEmpty() && part.length() == SCRIPT && Character.isLetter(part.charAt(0))) {
                parts.add(part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
            } else {
                parts.add(part);
            }
        }
        return String.join("-", parts);
    }
}
