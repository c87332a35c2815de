package org.migrationprofiles.evaluation.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.instrument.SurveyInstrumentService;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Use cases of survey campaigns. */
@ApplicationScoped
public class SurveyCampaignService extends AggregateUseCases<SurveyCampaignContent, SurveyCampaign> {

    private final SurveyInstrumentService instruments;

    @Inject
    public SurveyCampaignService(EntityManager entities, AggregateWriter writer, SurveyInstrumentService instruments) {
        super(SurveyCampaign.TYPE, SurveyCampaign.class, entities, writer);
        this.instruments = instruments;
    }

    @Override
    protected SurveyCampaign made(SurveyCampaignContent content) {
        return new SurveyCampaign(content);
    }

    @Override
    protected Optional<SurveyCampaign> named(String key) {
        return having("key", key);
    }

    /** The ids of the instruments that an id, a key and version, or a key alone names. */
    public List<String> instrumentIds(String instrument) {
        return instruments.idsOf(instrument);
    }

    /**
     * The campaign that a record refers to by its id; it stays as it is until the transaction of the caller ends.
     *
     * @param pointer to the member that names it
     * @throws ProblemException 422 {@code unknown-reference} when it is not on record
     */
    public SurveyCampaignContent require(UUID id, String pointer) {
        if (!writer().mayReferTo(SurveyCampaign.class, id)) {
            throw new ProblemException(
                    References.UNKNOWN_REFERENCE,
                    "There is no such survey campaign.",
                    List.of(new FieldError(pointer, "No survey campaign on record has this id.")));
        }
        return entities().find(SurveyCampaign.class, id).content();
    }

    @Override
    protected void check(SurveyCampaignContent content, @Nullable SurveyCampaign known) {
        if (known == null && named(content.key()).isPresent()) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "There is a survey campaign with this key, or it was deleted.",
                    List.of(new FieldError("/key", "It is taken.")));
        }
        if (known != null && !known.content().key().equals(content.key())) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The key of a survey campaign never changes.",
                    List.of(new FieldError("/key", "It is " + known.content().key() + ".")));
        }
        if (content.instrumentId() != null) {
            var unused = instruments.requirePublished(content.instrumentId(), "/instrumentId");
        }
        if (known != null && !Objects.equals(known.content().instrumentId(), content.instrumentId())) {
            writer().requireUnreferred(
                            SurveyCampaign.class,
                            known,
                            "Surveys were sent in this campaign; it asks by the instrument that they were sent with.",
                            List.of(new FieldError("/instrumentId", "It stays as it is.")));
        }
    }
}
