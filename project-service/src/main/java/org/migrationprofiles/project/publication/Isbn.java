package org.migrationprofiles.project.publication;

import java.util.regex.Pattern;

/** International Standard Book Numbers (ISO 2108): the last digit of each checks the others. */
final class Isbn {

    private static final Pattern GROUPS = Pattern.compile("[0-9]+([ -]?[0-9]+)*([ -]?[0-9Xx])?");
    private static final int TEN = 10;
    private static final int THIRTEEN = 13;

    private Isbn() {}

    /** Whether a text is an ISBN of ten or thirteen digits, hyphens and blanks between them not counted. */
    static boolean correct(String text) {
        if (!GROUPS.matcher(text).matches()) {
            return false;
        }
        String digits = text.replaceAll("[ -]", "");
        return switch (digits.length()) {
            case TEN -> weighedTen(digits) % 11 == 0;
            case THIRTEEN ->
                (digits.startsWith("978") || digits.startsWith("979"))
                        && Character.isDigit(digits.charAt(THIRTEEN - 1))
                        && weighedThirteen(digits) % 10 == 0;
            default -> false;
        };
    }

    private static int weighedTen(String digits) {
        int sum = 0;
        for (int place = 0; place < TEN; place++) {
            char digit = digits.charAt(place);
            sum += (TEN - place) * (Character.toUpperCase(digit) == 'X' ? 10 : digit - '0');
        }
        return sum;
    }

    private static int weighedThirteen(String digits) {
        int sum = 0;
        for (int place = 0; place < THIRTEEN; place++) {
            sum += (place % 2 == 0 ? 1 : 3) * (digits.charAt(place) - '0');
        }
        return sum;
    }
}
