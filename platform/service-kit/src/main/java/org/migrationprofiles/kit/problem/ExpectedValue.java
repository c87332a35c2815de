package org.migrationprofiles.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what a field takes that was given something else. */
final class ExpectedValue {

    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(
            byte.class,
            short.class,
            int.class,
            long.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class);
    private static final Set<Class<?>> NUMBERS = Set.of(float.class, double.class);

    private ExpectedValue() {}

    /** A sentence about the value that would have fitted. */
    static String of(JsonProcessingException unreadable) {
        if (unreadable.getCause() instanceof InputCoercionException outOfRange) {
            return of(outOfRange.getTargetType());
        }
        if (unreadable instanceof InvalidFormatException weird
                && weird.getTargetType() == String.class
                && weird.getValue() instanceof String) {
            return "Text without NUL and without half of a surrogate pair.";
        }
        if (unreadable instanceof InvalidFormatException weird && weird.getValue() instanceof BigDecimal) {
            return "A number of fewer digits, zeros included.";
        }
        return of(unreadable instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null);
    }

    private static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "This value cannot be used here.";
        }
        if (type.isEnum()) {
            List<String> names =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return "One of " + String.join(", ", names) + ".";
        }
        if (type == UUID.class) {
            return "A UUID.";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false.";
        }
        if (WHOLE_NUMBERS.contains(type)) {
            return "A whole number.";
        }
        if (NUMBERS.contains(type) || Number.class.isAssignableFrom(type)) {
            return "A number.";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "Text.";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return type == LocalDate.class ? "A date, such as 2015-09-18." : "A time, such as 2015-09-18T12:00:00Z.";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "An array.";
        }
        return type.isRecord() ? object(type.getRecordComponents()) : "An object.";
    }

    private static String object(RecordComponent[] components) {
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        int last = names.size() - 1;
        return last < 1
                ? "An object."
                : "An object with " + String.join(", ", names.subList(0, last)) + " and " + names.get(last) + ".";
    }
}
