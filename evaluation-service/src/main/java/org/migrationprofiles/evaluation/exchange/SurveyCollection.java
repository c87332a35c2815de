package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.migrationprofiles.evaluation.survey.Survey;
import org.migrationprofiles.evaluation.survey.SurveyContent;
import org.migrationprofiles.evaluation.survey.SurveyService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;
import org.migrationprofiles.kit.imports.ErasedRecords;

/**
 * Surveys, exported and imported. One of a campaign is known by its profile, recipient and source; one that a source tells of,
 * by its profile and the place in the source; any other when it says exactly the same.
 */
@Singleton
class SurveyCollection extends AggregateCollection<SurveyContent, Survey> {

    private static final String PROVENANCE = "provenance";
    private static final String CAMPAIGN = "campaignId";

    private final SurveyService surveys;

    @Inject
    SurveyCollection(CollectionContext context, SurveyService surveys) {
        super(
                context,
                "surveys",
                SurveyContent.class,
                Survey.class,
                new ErasedRecords<>(Survey::erased, surveys::createErased));
        this.surveys = surveys;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of("sentOn", "#date+start", "respondedOn", "#date+end", "status", "#status");
    }

    @Override
    protected boolean isKnownByWhatItSays() {
        return true;
    }

    @Override
    protected Optional<Survey> withNameOf(ObjectNode content) {
        return content.hasNonNull(CAMPAIGN) || content.hasNonNull(PROVENANCE)
                ? alike(content, "profileId", CAMPAIGN, "recipientRole", PROVENANCE)
                : readable(content).flatMap(this::same);
    }

    private Optional<Survey> same(SurveyContent content) {
        return surveys.ofProfile(content.profileId()).stream()
                .filter(survey -> survey.content().equals(content))
                .findFirst();
    }

    @Override
    protected Survey create(SurveyContent content) {
        return surveys.create(content);
    }

    @Override
    protected Survey change(Survey known, SurveyContent content) {
        return surveys.change(known, content);
    }
}
