package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.migrationprofiles.evaluation.conflict.Determination;
import org.migrationprofiles.evaluation.conflict.DeterminationState;

/** Determinations, exported alone. */
@Singleton
class DeterminationRecords extends KeptRecords<Determination> {

    @Inject
    DeterminationRecords(EntityManager entities, ObjectMapper json) {
        super(entities, json, "determinations", Determination.class, DeterminationState.class);
    }
}
