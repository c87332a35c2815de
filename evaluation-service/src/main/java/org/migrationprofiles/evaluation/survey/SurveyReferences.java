package org.migrationprofiles.evaluation.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.migrationprofiles.evaluation.campaign.SurveyCampaign;
import org.migrationprofiles.evaluation.instrument.SurveyInstrument;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.change.AggregateType;

/** Surveys keep the campaign that they were sent in and the instrument that they ask by. */
@ApplicationScoped
class SurveyReferences implements Dependents {

    private final EntityManager entities;

    @Inject
    SurveyReferences(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<String> of(AggregateType type, UUID id) {
        if (type.equals(SurveyInstrument.TYPE)) {
            return naming("instrumentId", id);
        }
        return type.equals(SurveyCampaign.TYPE) ? naming("campaignId", id) : List.of();
    }

    private List<String> naming(String member, UUID id) {
        List<String> addresses = new ArrayList<>();
        for (Object survey : entities.createNativeQuery(
                        "select cast(id as text) from survey where not deleted and content ->> '" + member
                                + "' = :id order by id")
                .setParameter("id", id.toString())
                .setMaxResults(NAMED)
                .getResultList()) {
            addresses.add("/v1/surveys/" + survey);
        }
        return addresses;
    }
}
