package org.migrationprofiles.kit.problem;

/** Which text can be kept: PostgreSQL takes no NUL, and UTF-8 has no halves of surrogate pairs. */
public final class Texts {

    private Texts() {}

    /**
     * Whether a text says nothing: it has spaces of any kind alone, those that do not break and those that nobody sees included.
     * What {@code @NotBlank} refuses in the whole suite.
     */
    public static boolean isBlank(CharSequence text) {
        return text.codePoints()
                .allMatch(character -> Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || Character.isISOControl(character)
                        || Character.getType(character) == Character.FORMAT);
    }

    /** Whether every part of the suite can keep this text. */
    public static boolean storable(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == 0 || Character.isLowSurrogate(character)) {
                return false;
            }
            if (Character.isHighSurrogate(character)) {
                index++;
                if (index == text.length() || !Character.isLowSurrogate(text.charAt(index))) {
                    return false;
                }
            }
        }
        return true;
    }
}
