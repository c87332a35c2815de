package org.migrationprofiles.kit.aggregate;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of an aggregate's content that has an address of its own.
 *
 * @param <C> the content
 * @param <P> the part
 * @param type of the part
 * @param unknown what is answered where nobody has said anything of it
 * @param in what a content says of it
 * @param with a content with another one
 */
public record AggregatePart<C, P>(Class<P> type, P unknown, Function<C, @Nullable P> in, BiFunction<C, P, C> with) {

    P of(C content) {
        P said = in.apply(content);
        return said == null ? unknown : said;
    }
}
