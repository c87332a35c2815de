package org.migrationprofiles.evaluation.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Use cases of sources. Records name sources in their provenance by id or key, which is a weak reference: a source may be put
 * on record after what it says, and may be deleted, and what it says stays. Its key stays taken, so that nothing else is ever
 * taken for it. Only interviews and quotations keep theirs.
 */
@ApplicationScoped
public class SourceService extends AggregateUseCases<SourceContent, Source> {

    @Inject
    public SourceService(EntityManager entities, AggregateWriter writer) {
        super(Source.TYPE, Source.class, entities, writer);
    }

    @Override
    protected Source made(SourceContent content) {
        return new Source(content);
    }

    @Override
    protected Optional<Source> named(String key) {
        return having("key", key);
    }

    /** Whether a source on record may be referred to: it will not be deleted before the transaction of the caller ends. */
    public boolean mayBeReferredTo(UUID id) {
        return writer().mayReferTo(Source.class, id);
    }

    @Override
    protected void check(SourceContent content, @Nullable Source known) {
        if (known == null && named(content.key()).isPresent()) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "There is a source with this key.",
                    List.of(new FieldError("/key", "It is taken.")));
        }
        if (known != null && !known.content().key().equals(content.key())) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The key of a source never changes.",
                    List.of(new FieldError("/key", "It is " + known.content().key() + ".")));
        }
    }
}
