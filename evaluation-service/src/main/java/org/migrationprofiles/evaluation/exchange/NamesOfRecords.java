package org.migrationprofiles.evaluation.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.migrationprofiles.evaluation.campaign.SurveyCampaignService;
import org.migrationprofiles.evaluation.instrument.SurveyInstrumentService;
import org.migrationprofiles.evaluation.replica.Replica;
import org.migrationprofiles.evaluation.source.Source;
import org.migrationprofiles.evaluation.source.SourceService;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.imports.ReferenceNames;

/**
 * What people call records of project-service, as far as it has told: a project by any of its identifiers, a country profile by
 * its project and country, such as {@code PR.0085/ARG}, a publication by its profile and the year of its edition, such as
 * {@code PR.0085/ARG/2012}. A source of this service is called by its key, a survey instrument by its key and version, such as
 * {@code idf-survey/1}, a survey campaign by its key.
 */
@ApplicationScoped
class NamesOfRecords implements ReferenceNames {

    private static final String PROJECT = "projectId";
    private static final String PROFILE = "profileId";
    private static final String PUBLICATION = "publicationId";
    private static final String SOURCE = "sourceId";
    private static final String INSTRUMENT = "instrumentId";
    private static final String CAMPAIGN = "campaignId";

    private final Replica replica;
    private final SourceService sources;
    private final SurveyInstrumentService instruments;
    private final SurveyCampaignService campaigns;

    @Inject
    NamesOfRecords(
            Replica replica,
            SourceService sources,
            SurveyInstrumentService instruments,
            SurveyCampaignService campaigns) {
        this.replica = replica;
        this.sources = sources;
        this.instruments = instruments;
        this.campaigns = campaigns;
    }

    @Override
    public Optional<UUID> find(String member, String name) {
        if (isOf(member, INSTRUMENT)) {
            return instruments.find(name).map(Aggregate::id);
        }
        if (isOf(member, CAMPAIGN)) {
            return campaigns.find(name).map(Aggregate::id);
        }
        Optional<String> id = isOf(member, PROJECT)
                ? replica.project(name)
                : isOf(member, PROFILE)
                        ? profile(name)
                        : isOf(member, PUBLICATION)
                                ? publication(name)
                                : isOf(member, SOURCE) ? source(name) : Optional.empty();
        return id.map(UUID::fromString);
    }

    private Optional<String> profile(String name) {
        int slash = name.lastIndexOf('/');
        return slash > 0 ? replica.profile(name.substring(0, slash), name.substring(slash + 1)) : Optional.empty();
    }

    private Optional<String> source(String key) {
        return sources.find(key).map(Source::publicId);
    }

    private Optional<String> publication(String name) {
        int slash = name.lastIndexOf('/');
        return slash > 0
                ? profile(name.substring(0, slash))
                        .flatMap(profile -> replica.publication(profile, name.substring(slash + 1)))
                : Optional.empty();
    }

    /** Whether a member, such as {@code followOnProjectId}, refers to what another is named after. */
    private static boolean isOf(String member, String kind) {
        return member.equals(kind) || member.endsWith(Character.toUpperCase(kind.charAt(0)) + kind.substring(1));
    }
}
