package org.migrationprofiles.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.migrationprofiles.evaluation.instrument.SurveyInstrument;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.change.AggregateType;

/** Campaigns keep the instrument that they ask by. */
@ApplicationScoped
class CampaignsOfInstruments implements Dependents {

    private static final String OF_INSTRUMENT = """
            select cast(id as text) from survey_campaign
            where not deleted and content ->> 'instrumentId' = :instrument order by id
            """;

    private final EntityManager entities;

    @Inject
    CampaignsOfInstruments(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<String> of(AggregateType type, UUID id) {
        if (!type.equals(SurveyInstrument.TYPE)) {
            return List.of();
        }
        List<String> addresses = new ArrayList<>();
        for (Object campaign : entities.createNativeQuery(OF_INSTRUMENT)
                .setParameter("instrument", id.toString())
                .setMaxResults(NAMED)
                .getResultList()) {
            addresses.add("/v1/survey-campaigns/" + campaign);
        }
        return addresses;
    }
}
