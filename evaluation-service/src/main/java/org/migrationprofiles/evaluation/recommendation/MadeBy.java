package org.migrationprofiles.evaluation.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.migrationprofiles.evaluation.assessment.Evaluation;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.change.AggregateType;

/** The recommendations that an evaluation makes. */
@ApplicationScoped
class MadeBy implements Dependents {

    private final EntityManager entities;

    @Inject
    MadeBy(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<String> of(AggregateType type, UUID id) {
        if (!type.equals(Evaluation.TYPE)) {
            return List.of();
        }
        List<String> addresses = new ArrayList<>();
        for (Object recommendation : entities.createNativeQuery("""
                        select cast(id as text) from recommendation
                        where not deleted and content ->> 'evaluationId' = :id order by id
                        """)
                .setParameter("id", id.toString())
                .setMaxResults(NAMED)
                .getResultList()) {
            addresses.add("/v1/recommendations/" + recommendation);
        }
        return addresses;
    }
}
