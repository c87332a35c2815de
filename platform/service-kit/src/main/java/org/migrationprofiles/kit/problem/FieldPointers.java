package org.migrationprofiles.kit.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON Pointers (RFC 6901) to what is wrong in a body. */
final class FieldPointers {

    private FieldPointers() {}

    /** The field at which reading stopped. */
    static String of(JsonMappingException mapping) {
        return pointer(mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .toList());
    }

    /** The field or object that a violated rule is about. */
    static String of(ConstraintViolation<?> violation) {
        List<String> steps = new ArrayList<>();
        Path.Node last = null;
        for (Path.Node step : violation.getPropertyPath()) {
            if (step.getIndex() != null) {
                steps.add(String.valueOf(step.getIndex()));
            } else if (step.getKey() != null) {
                steps.add(String.valueOf(step.getKey()));
            }
            // A method and its parameter are Java's, and an element of a list has no name but its index.
            if (step.getKind() == ElementKind.PROPERTY) {
                steps.add(step.getName());
            }
            last = step;
        }
        if (last != null && last.getKind() == ElementKind.PROPERTY) {
            rule(violation.getLeafBean(), last.getName()).ifPresent(rule -> {
                steps.remove(steps.size() - 1);
                RuleAbout field = rule.getAnnotation(RuleAbout.class);
                if (field != null) {
                    steps.add(field.value());
                }
            });
        }
        return pointer(steps);
    }

    /** The method of a record that checks a rule, when that is what a property is, and none of its fields. */
    private static Optional<Method> rule(@Nullable Object bean, String property) {
        return bean == null || !bean.getClass().isRecord()
                ? Optional.empty()
                : Arrays.stream(bean.getClass().getDeclaredMethods())
                        .filter(method -> method.getName().startsWith("is") && method.getParameterCount() == 0)
                        .filter(method -> nameOf(method).equals(property))
                        .findFirst();
    }

    private static String nameOf(Method method) {
        String name = method.getName().substring("is".length());
        return name.isEmpty() ? "" : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String pointer(List<String> steps) {
        StringBuilder pointer = new StringBuilder();
        steps.forEach(step -> pointer.append('/').append(escaped(step)));
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
