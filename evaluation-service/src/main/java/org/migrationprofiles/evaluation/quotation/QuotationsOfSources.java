package org.migrationprofiles.evaluation.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.migrationprofiles.evaluation.source.Source;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.change.AggregateType;

/** Quotations keep the sources in which they stand from being deleted: without one they are words of nobody. */
@ApplicationScoped
class QuotationsOfSources implements Dependents {

    private static final String QUOTING = """
            select '/v1/quotations/' || q.id from quotation q join source s on s.id = :source
                and q.content -> 'provenance' ->> 'sourceId' in (s.key, cast(s.id as text))
            where not q.deleted order by q.id
            """;

    private final EntityManager entities;

    @Inject
    QuotationsOfSources(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<String> of(AggregateType type, UUID id) {
        if (!type.equals(Source.TYPE)) {
            return List.of();
        }
        List<?> found = entities.createNativeQuery(QUOTING)
                .setParameter("source", id)
                .setMaxResults(NAMED)
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }
}
