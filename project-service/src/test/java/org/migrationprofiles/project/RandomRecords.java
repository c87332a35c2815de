package org.migrationprofiles.project;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * Records made up by the types of their components: what no rule allows too, since a table does not judge.
 *
 * @param random with a seed that a failing test tells
 */
record RandomRecords(Random random) {

    private static final List<String> PIECES = List.of(
            "a",
            "NA",
            " ",
            "  ",
            "\"",
            "'",
            "''",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "=1+1",
            "+",
            "-",
            "@",
            "{}",
            "[]",
            "null",
            "true",
            "2015",
            "#org",
            "é",
            "中",
            "\uD83D\uDE00",
            "\uFEFF",
            "\\",
            "|",
            "…",
            "_");

    /** A record of a type. */
    Object record(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType()))
                    .toArray());
        } catch (InvocationTargetException refused) {
            // A constructor that does not take everything is asked again.
            return record(type);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(type + " cannot be made up", failure);
        }
    }

    /** A value of a type, or null. */
    @Nullable
    Object value(Type type) {
        boolean primitive = type instanceof Class<?> named && named.isPrimitive();
        return !primitive && random.nextInt(4) == 0 ? null : some(type);
    }

    private Object some(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            List<Object> elements = new ArrayList<>();
            for (int count = random.nextInt(4); count > 0; count--) {
                elements.add(some(list.getActualTypeArguments()[0]));
            }
            return elements;
        }
        Class<?> named = (Class<?>) type;
        if (named == PartialDate.class) {
            return date();
        }
        if (named.isRecord()) {
            return record(named);
        }
        if (named.isEnum()) {
            return named.getEnumConstants()[random.nextInt(named.getEnumConstants().length)];
        }
        return switch (named.getSimpleName()) {
            case "String" -> text();
            case "UUID" -> new UUID(random.nextLong(), random.nextLong());
            case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(40_000));
            case "Boolean", "boolean" -> random.nextBoolean();
            case "Integer", "int" -> random.nextInt();
            case "Long", "long" -> random.nextLong() / 1000;
            case "BigDecimal" -> new BigDecimal(new BigInteger(60, random), random.nextInt(8));
            default -> throw new IllegalArgumentException("Contents have no " + named);
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(5); count > 0; count--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private PartialDate date() {
        String day = LocalDate.ofEpochDay(random.nextInt(40_000)).toString();
        return switch (random.nextInt(5)) {
            case 0 -> new PartialDate(day.substring(0, 4), PartialDate.Precision.YEAR);
            case 1 -> new PartialDate(day.substring(0, 7), PartialDate.Precision.MONTH);
            case 2 -> new PartialDate(day, PartialDate.Precision.DAY);
            // No date, but nothing that a table may lose.
            case 3 -> new PartialDate(day, PartialDate.Precision.YEAR);
            default -> new PartialDate(text(), PartialDate.Precision.MONTH);
        };
    }
}
