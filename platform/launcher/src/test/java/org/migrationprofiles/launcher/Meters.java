package org.migrationprofiles.launcher;

/** Reads the text in which services give their metrics. */
final class Meters {

    private Meters() {}

    /** The value of the first series of a name; not a number when there is none. */
    static double value(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElse(Double.NaN);
    }
}
