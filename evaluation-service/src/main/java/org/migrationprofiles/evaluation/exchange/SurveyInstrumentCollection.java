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

/** Survey instruments, exported and imported; what a source says of a profile's result at one place is one of them. */
@Singleton
class SurveyInstrumentCollection extends AggregateCollection<SurveyInstrumentContent, SurveyInstrument> {

    private final SurveyInstrumentService results;

    @Inject
    SurveyInstrumentCollection(CollectionContext context, SurveyInstrumentService results) {
        super(context, "survey-instruments", SurveyInstrumentContent.class, SurveyInstrument.class);
        this.results = results;
    }

    @Override
    protected Optional<SurveyInstrument> withNameOf(ObjectNode content) {
        return alike(content, "profileId", "resultCode", "provenance");
    }

    @Override
    protected SurveyInstrument create(SurveyInstrumentContent content) {
        return results.create(content);
    }

    @Override
    protected SurveyInstrument change(SurveyInstrument known, SurveyInstrumentContent content) {
        return results.change(known, content);
    }
}
