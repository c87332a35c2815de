package org.migrationprofiles.kit.aggregate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.migrationprofiles.kit.concurrency.Preconditions;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Answers about one aggregate, each with its entity tag. */
@RequestScoped
public class AggregateAnswers {

    private final Preconditions preconditions;
    private final UriInfo uri;

    @Inject
    public AggregateAnswers(Preconditions preconditions, UriInfo uri) {
        this.preconditions = preconditions;
        this.uri = uri;
    }

    /**
     * 200 with the aggregate, or 304 when the client holds this version.
     *
     * @throws ProblemException 410 with the reason when it was deleted
     */
    public <A extends Aggregate<?>> Response read(A aggregate, Function<A, ?> view) {
        requireAlive(aggregate);
        if (preconditions.clientHolds(aggregate.version())) {
            return Response.notModified(Preconditions.tag(aggregate.version())).build();
        }
        return current(aggregate, view);
    }

    /** 200 with the aggregate as it is after a write. */
    public <A extends Aggregate<?>> Response current(A aggregate, Function<A, ?> view) {
        return Response.ok(view.apply(aggregate))
                .tag(Preconditions.tag(aggregate.version()))
                .build();
    }

    /** 201 with the aggregate and its address below the address of the request. */
    public <A extends Aggregate<?>> Response created(A aggregate, Function<A, ?> view) {
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(aggregate.id().toString())
                        .build())
                .entity(view.apply(aggregate))
                .tag(Preconditions.tag(aggregate.version()))
                .build();
    }

    /**
     * Lets a write pass that names the version it changes.
     *
     * @throws ProblemException 410 when the aggregate was deleted, 428 or 412 as {@link Preconditions#requireMatch}
     */
    public void requireWritable(Aggregate<?> aggregate) {
        requireAlive(aggregate);
        preconditions.requireMatch(aggregate.version());
    }

    private static void requireAlive(Aggregate<?> aggregate) {
        if (aggregate.deleted()) {
            throw new ProblemException(ProblemTypes.GONE, "It was deleted: " + aggregate.deletionReason())
                    .with("deletedVersion", aggregate.version());
        }
    }
}
