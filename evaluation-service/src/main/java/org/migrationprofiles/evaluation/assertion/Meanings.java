package org.migrationprofiles.evaluation.assertion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Observation;
import org.migrationprofiles.evaluation.replica.Replica;
import org.migrationprofiles.kit.time.DateInterval;
import org.migrationprofiles.kit.time.PartialDate;

/** Reads what assertions mean, by the type of their attribute. */
@ApplicationScoped
public class Meanings {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,11})([.][0-9]{1,4})?");
    private static final Pattern AMOUNT = Pattern.compile("(0|[1-9][0-9]{0,11})([.][0-9]{1,2})?");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            // No currency, and none but for tests.
            .filter(code -> !Set.of("XXX", "XTS").contains(code))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    // No-break and other spaces too, which are no white space to a regular expression.
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NOTHING_TO_READ = Pattern.compile("[\\s\\p{Z}\\p{C}]*");
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);
    private static final List<PartialDate.Precision> PRECISIONS = List.of(PartialDate.Precision.values());

    private final Replica replica;

    @Inject
    public Meanings(Replica replica) {
        this.replica = replica;
    }

    /** What an assertion says; empty when its value cannot be read as its attribute has it. */
    public Optional<Meaning> of(AssertionContent content) {
        return of(content.attribute(), content.value(), content.bounds(), content.unit());
    }

    /** What a value, or else what bounds mean for an attribute; empty when they cannot be read. */
    public Optional<Meaning> of(
            Attribute attribute, @Nullable String value, @Nullable Bounds bounds, @Nullable String unit) {
        if (value != null) {
            return read(attribute, value, unit);
        }
        if (bounds == null || !attribute.valueType().ordered()) {
            return Optional.empty();
        }
        Optional<Meaning> low = end(attribute, bounds.greaterThan(), unit);
        Optional<Meaning> high = end(attribute, bounds.lessThan(), unit);
        boolean unreadable = (bounds.greaterThan() != null && low.isEmpty())
                || (bounds.lessThan() != null && high.isEmpty())
                || (low.isEmpty() && high.isEmpty());
        return unreadable ? Optional.empty() : Optional.of(between(low.orElse(null), high.orElse(null)));
    }

    /** How a value of an attribute is written, for whoever wrote it otherwise. */
    static String form(Attribute attribute) {
        return switch (attribute.valueType()) {
            case OBSERVATION -> "One of " + names(Observation.values()) + ".";
            case WHOLE_NUMBER -> "A whole number from 0, such as \"5\".";
            case YEAR -> "A year of four digits, such as \"2015\".";
            case PARTIAL_DATE -> "A year, a month or a day: \"2015\", \"2015-09\" or \"2015-09-18\".";
            case DURATION -> "A number with at most four decimals, such as \"54\" or \"4.5\".";
            case MONEY -> "An amount with at most two decimals, such as \"120000.00\".";
            case CODE -> "One of " + String.join(", ", attribute.codes()) + ".";
            case TEXT -> "Some words.";
            case PROJECT -> "The id or an identifier of a project, such as \"PR.0136\".";
            case COUNTRY -> "A country by its ISO 3166-1 alpha-3, alpha-2 or M49 code, or by a name of it.";
        };
    }

    /** Whether a unit fits an attribute; the usual one may be left out, a currency may not. */
    static boolean fits(Attribute attribute, @Nullable String unit) {
        return switch (attribute.valueType()) {
            case DURATION -> unit == null || attribute.units().contains(unit);
            case MONEY -> unit != null && CURRENCIES.contains(unit);
            default -> unit == null;
        };
    }

    private static String names(Observation... observations) {
        return Arrays.stream(observations).map(Enum::name).collect(Collectors.joining(", "));
    }

    private Optional<Meaning> end(Attribute attribute, @Nullable String value, @Nullable String unit) {
        return value == null ? Optional.empty() : read(attribute, value, unit);
    }

    private Optional<Meaning> read(Attribute attribute, String value, @Nullable String unit) {
        return switch (attribute.valueType()) {
            case OBSERVATION -> observation(value);
            case WHOLE_NUMBER -> number(WHOLE_NUMBER, value, "", BigDecimal.ONE);
            case YEAR -> number(YEAR, value, "", BigDecimal.ONE);
            case PARTIAL_DATE -> date(value);
            case DURATION -> number(NUMBER, value, "MONTH", "YEAR".equals(unit) ? MONTHS_OF_A_YEAR : BigDecimal.ONE);
            case MONEY -> number(AMOUNT, value, String.valueOf(unit), BigDecimal.ONE);
            case CODE -> code(attribute, value);
            case TEXT -> words(value);
            case PROJECT -> reference(value, replica.projectCalled(value));
            case COUNTRY -> reference(value, replica.countryCalled(value));
        };
    }

    private static Optional<Meaning> observation(String value) {
        return Arrays.stream(Observation.values())
                .filter(observation -> observation.name().equals(value))
                .findFirst()
                .map(observation -> new Meaning.Word(
                        value,
                        observation == Observation.UNKNOWN
                                ? Set.of()
                                : Arrays.stream(Observation.values())
                                        .filter(other -> other != observation && other != Observation.UNKNOWN)
                                        .map(Enum::name)
                                        .collect(Collectors.toSet())));
    }

    private static Optional<Meaning> number(Pattern form, String value, String measure, BigDecimal factor) {
        if (!form.matcher(value).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(value).multiply(factor).stripTrailingZeros();
        return Optional.of(new Meaning.Range(measure, number, false, number, false));
    }

    private static Optional<Meaning> date(String value) {
        return PRECISIONS.stream()
                .flatMap(precision -> new PartialDate(value, precision).interval().stream())
                .findFirst()
                .map(Meanings::days);
    }

    private static Meaning days(DateInterval interval) {
        return new Meaning.Range(
                "DAY",
                BigDecimal.valueOf(interval.first().toEpochDay()),
                false,
                BigDecimal.valueOf(interval.last().toEpochDay()),
                false);
    }

    private static Optional<Meaning> code(Attribute attribute, String value) {
        // A publication may be had in several forms; only the one that denies print excludes another.
        Set<String> excluded = value.equals("ELECTRONIC_ONLY") ? Set.of("PRINT") : Set.of();
        return attribute.codes().contains(value) ? Optional.of(new Meaning.Word(value, excluded)) : Optional.empty();
    }

    private static Optional<Meaning> words(String value) {
        String decomposed = Normalizer.normalize(value, Normalizer.Form.NFD);
        String folded = SPACES.matcher(MARKS.matcher(decomposed).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return NOTHING_TO_READ.matcher(folded).matches()
                ? Optional.empty()
                : Optional.of(new Meaning.Word(folded.toLowerCase(Locale.ROOT), null));
    }

    private static Optional<Meaning> reference(String value, Optional<String> known) {
        return known.<Meaning>map(id -> new Meaning.Word(id, null)).or(() -> words(value));
    }

    // Neither end is included; above a year means after all of it.
    private static Meaning between(@Nullable Meaning low, @Nullable Meaning high) {
        Meaning.Range below = (Meaning.Range) low;
        Meaning.Range above = (Meaning.Range) high;
        String measure = below != null ? below.measure() : above != null ? above.measure() : "";
        return new Meaning.Range(
                measure, below == null ? null : below.high(), true, above == null ? null : above.low(), true);
    }
}
