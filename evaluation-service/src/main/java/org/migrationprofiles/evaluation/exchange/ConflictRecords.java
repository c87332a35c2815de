package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.migrationprofiles.evaluation.conflict.Conflict;
import org.migrationprofiles.evaluation.conflict.ConflictState;

/** Conflicts, exported alone. */
@Singleton
class ConflictRecords extends KeptRecords<Conflict> {

    @Inject
    ConflictRecords(EntityManager entities, ObjectMapper json) {
        super(entities, json, "conflicts", Conflict.class, ConflictState.class);
    }
}
