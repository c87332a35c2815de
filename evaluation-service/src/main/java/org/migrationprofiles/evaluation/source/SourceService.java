package org.migrationprofiles.evaluation.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Use cases of sources. */
@ApplicationScoped
@Transactional
public class SourceService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sources sources;
    private final AggregateWriter writer;

    @Inject
    public SourceService(Sources sources, AggregateWriter writer) {
        this.sources = sources;
        this.writer = writer;
    }

    /**
     * The source with an id or a key.
     *
     * @throws ProblemException 404 when there is none
     */
    public Source get(String idOrKey) {
        return find(idOrKey)
                .orElseThrow(
                        () -> new ProblemException(ProblemTypes.NOT_FOUND, "There is no source with this id or key."));
    }

    /** The source with an id or a key, if there is one. */
    public Optional<Source> find(String idOrKey) {
        Optional<Source> byKey = sources.find("key", idOrKey).firstResultOptional();
        if (byKey.isPresent()) {
            return byKey;
        }
        try {
            return sources.findByIdOptional(UUID.fromString(idOrKey));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Those not deleted, in the order of their ids. */
    public List<Source> search(@Nullable String afterId, int limit) {
        return sources.search(afterId == null ? BEFORE_ALL : UUID.fromString(afterId), limit);
    }

    /**
     * Puts a new source on record.
     *
     * @throws ProblemException 409 when the key is taken
     */
    public Source create(SourceContent content) {
        if (sources.count("key", content.key()) > 0) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "There is a source with this key.",
                    List.of(new FieldError("/key", "It is taken.")));
        }
        return writer.create(new Source(content));
    }

    /**
     * Gives one source another content.
     *
     * @throws ProblemException 400 when the key would change
     */
    public Source change(Source known, SourceContent content) {

        Source source = writer.writable(Source.class, known);
        if (!source.content().key().equals(content.key())) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The key of a source never changes.",
                    List.of(new FieldError("/key", "It is " + source.content().key() + ".")));
        }
        var unused = writer.change(source, content);
        return source;
    }

    /** Marks one source as deleted. */
    public Source delete(Source known, String reason) {
        Source source = writer.writable(Source.class, known);
        writer.delete(source, reason);
        return source;
    }

    /** Brings a deleted source back as it was; nobody has taken its key. */
    public Source restore(Source known, String reason) {
        Source source = writer.writable(Source.class, known);
        writer.restore(source, reason);
        return source;
    }
}
