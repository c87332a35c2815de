package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.migrationprofiles.evaluation.instrument.SurveyInstrument;
import org.migrationprofiles.evaluation.instrument.SurveyInstrumentContent;
import org.migrationprofiles.evaluation.instrument.SurveyInstrumentService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Survey instruments, exported and imported; known by key and version. */
@Singleton
class SurveyInstrumentCollection extends AggregateCollection<SurveyInstrumentContent, SurveyInstrument> {

    private final SurveyInstrumentService instruments;

    @Inject
    SurveyInstrumentCollection(CollectionContext context, SurveyInstrumentService instruments) {
        super(context, "survey-instruments", SurveyInstrumentContent.class, SurveyInstrument.class);
        this.instruments = instruments;
    }

    @Override
    protected Optional<SurveyInstrument> withNameOf(ObjectNode content) {
        return instruments.with(
                content.path("key").asText(), content.path("instrumentVersion").asInt());
    }

    @Override
    protected SurveyInstrument create(SurveyInstrumentContent content) {
        return instruments.create(content);
    }

    @Override
    protected SurveyInstrument change(SurveyInstrument known, SurveyInstrumentContent content) {
        return instruments.change(known, content);
    }
}
