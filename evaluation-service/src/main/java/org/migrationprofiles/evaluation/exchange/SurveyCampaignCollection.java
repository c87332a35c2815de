package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.migrationprofiles.evaluation.campaign.SurveyCampaign;
import org.migrationprofiles.evaluation.campaign.SurveyCampaignContent;
import org.migrationprofiles.evaluation.campaign.SurveyCampaignService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Survey campaigns, exported and imported; known by their keys. */
@Singleton
class SurveyCampaignCollection extends AggregateCollection<SurveyCampaignContent, SurveyCampaign> {

    private final SurveyCampaignService campaigns;

    @Inject
    SurveyCampaignCollection(CollectionContext context, SurveyCampaignService campaigns) {
        super(context, "survey-campaigns", SurveyCampaignContent.class, SurveyCampaign.class);
        this.campaigns = campaigns;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of("sentFrom", "#date+start", "sentUntil", "#date+end");
    }

    @Override
    protected Optional<SurveyCampaign> withNameOf(ObjectNode content) {
        return campaigns.find(content.path("key").asText());
    }

    @Override
    protected SurveyCampaign create(SurveyCampaignContent content) {
        return campaigns.create(content);
    }

    @Override
    protected SurveyCampaign change(SurveyCampaign known, SurveyCampaignContent content) {
        return campaigns.change(known, content);
    }
}
