package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.migrationprofiles.evaluation.campaign.SurveyCampaign;
import org.migrationprofiles.evaluation.campaign.SurveyCampaignContent;
import org.migrationprofiles.evaluation.campaign.SurveyCampaignService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Survey campaigns, exported and imported; what a source says of a profile's result at one place is one of them. */
@Singleton
class SurveyCampaignCollection extends AggregateCollection<SurveyCampaignContent, SurveyCampaign> {

    private final SurveyCampaignService results;

    @Inject
    SurveyCampaignCollection(CollectionContext context, SurveyCampaignService results) {
        super(context, "survey-campaigns", SurveyCampaignContent.class, SurveyCampaign.class);
        this.results = results;
    }

    @Override
    protected Optional<SurveyCampaign> withNameOf(ObjectNode content) {
        return alike(content, "profileId", "resultCode", "provenance");
    }

    @Override
    protected SurveyCampaign create(SurveyCampaignContent content) {
        return results.create(content);
    }

    @Override
    protected SurveyCampaign change(SurveyCampaign known, SurveyCampaignContent content) {
        return results.change(known, content);
    }
}
