package org.migrationprofiles.testsupport.fuzz;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes records by the types of their components, in which anything may be missing, as a client may leave it out. Who wants other values
 * of some types overrides {@link #single}. Not thread-safe.
 */
public class RandomRecords {

    private static final int TRIES = 50;
    private static final List<String> WORDS =
            List.of("", "en", "fr", "EUR", "USD", "KEN", "404", "2015", "2015-06", "a-key", "A word.", "1.1");

    private final Random random;
    private final double missing;

    /**
     * @param missing how often a part of a record is missing, 0 to 1
     */
    public RandomRecords(Random random, double missing) {
        this.random = random;
        this.missing = missing;
    }

    /** What all that is random comes from. */
    public final Random random() {
        return random;
    }

    /**
     * A record of a type.
     *
     * @throws IllegalStateException if the type takes nothing of what was tried, or has a part that no value is known for
     */
    public final Object of(Class<?> type) {
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                return made(type);
            } catch (InvocationTargetException refused) {
                // What a record does not take as it is read never comes to its rules.
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(type + " is not made so", failure);
            }
        }
        throw new IllegalStateException("Nothing that was tried is a " + type);
    }

    private Object made(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(Arrays.stream(components)
                .map(component -> part(component.getGenericType()))
                .toArray());
    }

    /** A value of a type, or null where one may be missing. */
    public final @Nullable Object part(Type type) {
        boolean mayBeMissing = !(type instanceof Class<?> known && known.isPrimitive());
        return mayBeMissing && random.nextDouble() < missing ? null : value(type);
    }

    private Object value(Type type) {
        return type instanceof ParameterizedType generic ? several(generic) : single((Class<?>) type);
    }

    /**
     * A value of a type that has no parameters.
     *
     * @throws IllegalStateException if no value is known for it
     */
    protected Object single(Class<?> known) {
        if (known.isRecord()) {
            return of(known);
        }
        if (known.isEnum()) {
            return pick(List.of(known.getEnumConstants()));
        }
        return switch (known.getSimpleName()) {
            case "String" -> pick(WORDS);
            case "UUID" -> new UUID(0x7000L, Long.MIN_VALUE | random.nextInt(4));
            case "Integer", "int" -> random.nextInt(5) - 1;
            case "Long", "long" -> (long) random.nextInt(5) - 1;
            case "Boolean", "boolean" -> random.nextBoolean();
            case "BigDecimal" -> BigDecimal.valueOf(random.nextInt(300) - 50L, 1);
            case "LocalDate" -> LocalDate.of(2010, 1, 1).plusDays(random.nextInt(2000));
            case "Instant" -> Instant.EPOCH.plusSeconds(random.nextInt());
            default -> throw new IllegalStateException("No value is known for " + known);
        };
    }

    private Object several(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        List<Object> values = new ArrayList<>();
        IntStream.range(0, random.nextInt(4)).forEach(index -> values.add(value(of[of.length - 1])));
        return switch (((Class<?>) type.getRawType()).getSimpleName()) {
            case "List" -> values;
            case "Set" -> new HashSet<>(values);
            case "Map" -> byKey(of[0], values);
            default -> throw new IllegalStateException("No value is known for " + type);
        };
    }

    private Map<Object, Object> byKey(Type key, List<Object> values) {
        Map<Object, Object> byKey = new HashMap<>();
        values.forEach(value -> byKey.put(value(key), value));
        return byKey;
    }

    private <T> T pick(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
