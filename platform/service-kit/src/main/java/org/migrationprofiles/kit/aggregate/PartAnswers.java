package org.migrationprofiles.kit.aggregate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.migrationprofiles.kit.concurrency.Preconditions;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.problem.ProblemException;

/**
 * Answers about a part of an aggregate. Its version, and so its entity tag, its conditions and its history are the
 * aggregate's: whoever changes a part changes the aggregate.
 */
@RequestScoped
public class PartAnswers {

    private final MergePatch mergePatch;
    private final AggregateAnswers answers;

    @Inject
    public PartAnswers(MergePatch mergePatch, AggregateAnswers answers) {
        this.mergePatch = mergePatch;
        this.answers = answers;
    }

    /**
     * 200 with the part, or 304 when the client holds this version of the aggregate, of which no more is read then.
     *
     * @throws ProblemException 410 with the reason when the aggregate was deleted
     */
    public <C, P, A extends Aggregate<C>> Response read(
            Class<A> type, String id, Function<String, A> get, AggregatePart<C, P> part) {
        return answers.readPart(type, id, get, aggregate -> part.of(aggregate.content()));
    }

    /**
     * 200 with the part after it was given another content.
     *
     * @param change the use case of the aggregate
     * @throws ProblemException 410, 412 or 428 when it cannot be written to under the request's conditions
     */
    public <C, P, A extends Aggregate<C>> Response replace(
            A known, P replacement, AggregatePart<C, P> part, BiFunction<A, C, A> change) {
        answers.requireWritable(known);
        return changed(known, replacement, part, change);
    }

    /**
     * 200 with the part after a merge patch of it.
     *
     * @param change the use case of the aggregate
     * @throws JsonProcessingException when the patched part is none; answered with its pointer
     * @throws ProblemException as {@link #replace}
     */
    public <C, P, A extends Aggregate<C>> Response patch(
            A known, JsonNode patch, AggregatePart<C, P> part, BiFunction<A, C, A> change)
            throws JsonProcessingException {
        answers.requireWritable(known);
        return changed(known, mergePatch.apply(part.of(known.content()), patch, part.type()), part, change);
    }

    private static <C, P, A extends Aggregate<C>> Response changed(
            A known, P replacement, AggregatePart<C, P> part, BiFunction<A, C, A> change) {
        C content = part.with().apply(known.content(), replacement);
        A aggregate = Revision.of(known, () -> change.apply(known, content));
        return Response.ok(part.of(aggregate.content()))
                .tag(Preconditions.tag(aggregate.version()))
                .build();
    }
}
