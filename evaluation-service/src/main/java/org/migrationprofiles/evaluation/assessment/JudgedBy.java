package org.migrationprofiles.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.migrationprofiles.evaluation.criteria.CriteriaSet;
import org.migrationprofiles.evaluation.rating.RatingScale;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.change.AggregateType;

/** The evaluations that judge by a criteria set or rate on a scale. */
@ApplicationScoped
class JudgedBy implements Dependents {

    private static final Map<AggregateType, String> MEMBERS =
            Map.of(CriteriaSet.TYPE, "criteriaSetId", RatingScale.TYPE, "ratingScaleId");

    private final EntityManager entities;

    @Inject
    JudgedBy(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<String> of(AggregateType type, UUID id) {
        String member = MEMBERS.get(type);
        if (member == null) {
            return List.of();
        }
        List<String> addresses = new ArrayList<>();
        for (Object evaluation : entities.createNativeQuery(
                        "select cast(id as text) from evaluation where not deleted and content ->> '" + member
                                + "' = :id order by id")
                .setParameter("id", id.toString())
                .setMaxResults(NAMED)
                .getResultList()) {
            addresses.add("/v1/evaluations/" + evaluation);
        }
        return addresses;
    }
}
