package org.migrationprofiles.evaluation.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.parameter.Ids;

/** By which names records may refer to a source. */
@ApplicationScoped
public class SourceNames {

    private final EntityManager entities;

    @Inject
    public SourceNames(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * All names of the source that a request means, deleted or not: its id and its key, and in any case the one by which the request
     * calls it, since records may name what is not on record.
     *
     * @param source id or key; null when none is meant
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public @Nullable List<String> of(@Nullable String source) {
        if (source == null) {
            return null;
        }
        Stream<String> ids = entities
                .createQuery("select s.id from Source s where s.key = :key", UUID.class)
                .setParameter("key", source)
                .getResultList()
                .stream()
                .map(UUID::toString);
        // An id is written in small letters wherever one is kept.
        Stream<String> keys =
                !Ids.isId(source) || !UUID.fromString(source).toString().equals(source)
                        ? Stream.empty()
                        : entities
                                .createQuery("select s.key from Source s where s.id = :id", String.class)
                                .setParameter("id", UUID.fromString(source))
                                .getResultList()
                                .stream();
        return Stream.of(Stream.of(source), ids, keys)
                .flatMap(names -> names)
                .distinct()
                .toList();
    }
}
