package org.migrationprofiles.metrics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/**
 * The parameters of a query. What it does not know it refuses with what it does know: status 400, the parameter's name
 * and what is allowed.
 */
public final class QueryParameters {

    /** Years that a parameter may name; no figure of the suite needs others, and no database stumbles over these. */
    public static final int FIRST_YEAR = 1900;

    /** See {@link #FIRST_YEAR}. */
    public static final int LAST_YEAR = 2199;

    private static final int LONGEST = 4000;
    private static final int MOST_VALUES = 500;

    private final Map<String, List<String>> given;

    /**
     * @param given values by name, as a query string has them
     * @param known names that may be given, beside those of {@link ReadingConditions}, which are read elsewhere
     * @throws ProblemException 400 for a name that is not known, and for a value that is too long or no text
     */
    public QueryParameters(Map<String, List<String>> given, Set<String> known) {
        this(given);
        Set<String> all = new TreeSet<>(known);
        all.addAll(ReadingConditions.PARAMETERS);
        requireKnown(all);
    }

    private QueryParameters(Map<String, List<String>> given) {
        this.given = Map.copyOf(given);
        given.forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value.length() > LONGEST || value.indexOf('\0') >= 0)) {
                throw refused(name, "a text of up to " + LONGEST + " characters");
            }
        });
    }

    /**
     * The parameters of a query that reads nothing which {@link ReadingConditions} could be about.
     *
     * @param known names that may be given
     * @throws ProblemException 400 for a name that is not known, and for a value that is too long or no text
     */
    public static QueryParameters unconditional(Map<String, List<String>> given, Set<String> known) {
        QueryParameters parameters = new QueryParameters(given);
        parameters.requireKnown(new TreeSet<>(known));
        return parameters;
    }

    private void requireKnown(Set<String> all) {
        given.keySet().stream()
                .filter(name -> !all.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw problem(
                            name,
                            "There is no parameter " + printable(name) + "; there are " + String.join(", ", all) + ".",
                            "There is no such parameter.");
                });
    }

    /**
     * Some of the parameters of a query, of which others are for others to read.
     *
     * @throws ProblemException 400 for a value that is too long or no text
     */
    public static QueryParameters some(Map<String, List<String>> given, Set<String> names) {
        Map<String, List<String>> some = new HashMap<>(given);
        some.keySet().retainAll(names);
        return new QueryParameters(some);
    }

    /** Whether it is given, with a value or without one. */
    public boolean has(String name) {
        return given.containsKey(name);
    }

    /** As {@link #text(String, String)}, of a value that may be any text. */
    public @Nullable String text(String name) {
        return text(name, "a text, or left out");
    }

    /**
     * A value; null when the parameter is not given.
     *
     * @param allowed what may be given, to stand behind "is"
     * @throws ProblemException 400 when it is given without a value, which is no way to ask for the usual one, or more than once
     */
    public @Nullable String text(String name, String allowed) {
        String value = single(name);
        if (value != null && value.isEmpty()) {
            throw refused(name, allowed);
        }
        return value;
    }

    /** A value; empty when the parameter is given without one, null when it is not given. */
    private @Nullable String single(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw refused(name, "given once");
        }
        return values.isEmpty() ? null : values.get(0).strip();
    }

    /**
     * Values separated by commas, or in several parameters of the name; empty when the parameter is not given.
     *
     * @throws ProblemException 400 when it is given without a value, which would not narrow what was meant to be narrowed
     */
    public List<String> list(String name) {
        List<String> values = values(name);
        if (has(name) && values.isEmpty()) {
            throw refused(name, "a list of one value or more, or left out");
        }
        return values;
    }

    private List<String> values(String name) {
        List<String> values = given.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.size() > MOST_VALUES) {
            throw refused(name, "a list of up to " + MOST_VALUES);
        }
        return values;
    }

    /** As {@link #list(String)}, of values that are among those allowed. */
    public List<String> list(String name, List<String> allowed) {
        List<String> values = values(name);
        if ((has(name) && values.isEmpty()) || !allowed.containsAll(values)) {
            throw refused(name, "one of " + String.join(", ", allowed));
        }
        return values;
    }

    /** A value that is one of those allowed; null when the parameter is not given. */
    public @Nullable String oneOf(String name, List<String> allowed) {
        return has(name) ? required(name, allowed) : null;
    }

    /** A value that is one of those allowed, else the usual one. */
    public String oneOf(String name, List<String> allowed, String usual) {
        String given = oneOf(name, allowed);
        return given == null ? usual : given;
    }

    /** A value that must be given, and is one of those allowed. */
    public String required(String name, List<String> allowed) {
        String text = single(name);
        if (text == null || !allowed.contains(text)) {
            throw refused(name, "one of " + String.join(", ", allowed));
        }
        return text;
    }

    /** A constant of an enumeration, else the usual one. */
    public <T extends Enum<T>> T constant(String name, Class<T> type, T usual) {
        T given = constant(name, type);
        return given == null ? usual : given;
    }

    /** A constant of an enumeration; null when the parameter is not given. */
    public <T extends Enum<T>> @Nullable T constant(String name, Class<T> type) {
        String given = oneOf(
                name, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return given == null ? null : Enum.valueOf(type, given);
    }

    /** A whole number of a range, else the usual one. */
    public int number(String name, int from, int to, int usual) {
        String text = single(name);
        if (text == null) {
            return usual;
        }
        if (text.matches("\\d{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return number;
            }
        }
        throw refused(name, "a whole number from " + from + " to " + to);
    }

    /** A date in the world; {@link ReadingConditions#today()} when none is given. */
    public LocalDate date(String name) {
        String text = single(name);
        if (text == null) {
            return ReadingConditions.today();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // Answered below, like a date out of range.
        }
        throw refused(name, "a date such as 2018-08-31, of the years " + FIRST_YEAR + " to " + LAST_YEAR);
    }

    /**
     * Demands that the end of a range of years is not before its beginning; an end that is open is in order.
     *
     * @param from name of the beginning
     * @param to name of the end
     * @throws ProblemException 400 about the end
     */
    public static void requireOrder(String from, @Nullable Integer first, String to, @Nullable Integer last) {
        if (first != null && last != null && last < first) {
            throw refused(to, "not before " + from + ", which is " + first);
        }
    }

    /**
     * A refusal, to be thrown.
     *
     * @param allowed what may be given, to stand behind "is"
     */
    public static ProblemException refused(String name, String allowed) {
        return problem(name, name + " is " + allowed + ".", "It is " + allowed + ".");
    }

    private static ProblemException problem(String name, String detail, String message) {
        return new ProblemException(
                ProblemTypes.INVALID_PARAMETER, detail, List.of(new FieldError("?" + printable(name), message)));
    }

    // A name comes from the client, with whatever is in it.
    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(name.length(), 100));
    }
}
