package org.migrationprofiles.evaluation.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.migrationprofiles.evaluation.source.Source;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.change.AggregateType;

/** Interviews keep the sources as which they are cited from being deleted. */
@ApplicationScoped
class InterviewsOfSources implements Dependents {

    private static final String REFERRING = """
            select '/v1/interviews/' || id from interview
            where not deleted and content ->> 'sourceId' = :source order by id
            """;

    private final EntityManager entities;

    @Inject
    InterviewsOfSources(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<String> of(AggregateType type, UUID id) {
        if (!type.equals(Source.TYPE)) {
            return List.of();
        }
        List<?> found = entities.createNativeQuery(REFERRING)
                .setParameter("source", id.toString())
                .setMaxResults(NAMED)
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }
}
