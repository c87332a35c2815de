package org.migrationprofiles.project.determination;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of the catalogue of evaluation-service whose value in force a record here holds.
 *
 * @param name in the catalogue
 * @param form of its values
 * @param kept what a content says of it; null where it is not known
 * @param with the same content with another value
 * @param <C> content of the record
 * @param <V> what the record keeps
 */
record HeldAttribute<C, V>(String name, ValueForm<V> form, Function<C, @Nullable V> kept, BiFunction<C, V, C> with) {

    /** What a content says of it, in the words of determinations; nothing where it is not known. */
    List<String> valuesIn(C content) {
        return form.told(kept.apply(content));
    }

    /** Whether a content says what was determined, by its meaning. */
    boolean agrees(C content, String determined) {
        return form.read(determined)
                .map(value -> form.agrees(kept.apply(content), value))
                .orElse(false);
    }

    /** The content once what was determined is applied to it; nothing when the value is none of the attribute's form. */
    Optional<C> applied(C content, String determined) {
        return form.read(determined).map(value -> with.apply(content, form.adopted(kept.apply(content), value)));
    }
}
