package org.migrationprofiles.evaluation.instrument;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;

/** One version of a survey instrument as events and answers state it; its schema is contracts/events/survey-instrument. */
public record SurveyInstrumentState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        String key,
        int instrumentVersion,
        String title,
        InstrumentStatus status,
        List<String> languages,
        List<Question> questions,
        @Nullable String note,
        @Nullable Provenance provenance) {}
