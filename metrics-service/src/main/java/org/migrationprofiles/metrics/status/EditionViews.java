package org.migrationprofiles.metrics.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows editions of one country, each with the one before it. */
final class EditionViews {

    private final List<PublishedEdition> there;
    private final Map<String, EditionRecord> records;
    private final AgeBasis basis;
    private final String projectService;

    /**
     * @param there all editions of the country that count and are there
     * @param records of those that are shown, by their ids
     * @param projectService where records are linked to
     */
    EditionViews(
            List<PublishedEdition> there, Map<String, EditionRecord> records, AgeBasis basis, String projectService) {
        this.there = there;
        this.records = records;
        this.basis = basis;
        this.projectService = projectService;
    }

    /**
     * The editions that may be the latest.
     *
     * @param latest one, or those that the records do not tell apart
     */
    List<ProfileStatusAnswer.Edition> of(List<PublishedEdition> latest) {
        return latest.stream().map(edition -> view(edition, latest)).toList();
    }

    private ProfileStatusAnswer.Edition view(PublishedEdition edition, List<PublishedEdition> latest) {
        EditionRecord record = EditionRecord.of(edition, records);
        EditionDetails details = EditionDetails.of(record.details());
        return new ProfileStatusAnswer.Edition(
                edition.id(),
                details.title(),
                details.titles(),
                details.type(),
                details.languages(),
                details.originalLanguage(),
                details.hasGovernanceSection(),
                edition.editionYear(),
                edition.imprintYear(),
                edition.launchedOn(),
                edition.uploadedOn(),
                record.funders(),
                preceding(record, details.previousEdition(), latest),
                record(edition.id()),
                details.addresses());
    }

    private ProfileStatusAnswer.@Nullable Preceding preceding(
            EditionRecord edition, @Nullable String previous, List<PublishedEdition> latest) {
        if (previous != null) {
            Integer year = there.stream()
                    .filter(other -> other.id().equals(previous))
                    .map(PublishedEdition::editionYear)
                    .findFirst()
                    .orElse(null);
            return new ProfileStatusAnswer.Preceding(
                    previous, year, ProfileStatusAnswer.PrecedingBasis.PREVIOUS_EDITION, record(previous));
        }
        String superseded = edition.supersededProfile();
        if (superseded != null) {
            List<PublishedEdition> theirs = there.stream()
                    .filter(other -> superseded.equals(other.profileId()))
                    .toList();
            return latestOf(theirs, ProfileStatusAnswer.PrecedingBasis.SUPERSEDED_PROFILE)
                    .orElse(null);
        }
        if (latest.size() > 1) {
            return null;
        }
        List<PublishedEdition> older =
                there.stream().filter(other -> !latest.contains(other)).toList();
        return latestOf(older, ProfileStatusAnswer.PrecedingBasis.OLDER_ON_RECORD)
                .orElse(null);
    }

    // Where the records do not tell which is the latest of them, none is named.
    private Optional<ProfileStatusAnswer.Preceding> latestOf(
            List<PublishedEdition> editions, ProfileStatusAnswer.PrecedingBasis why) {
        List<PublishedEdition> latest = LatestEditions.of(editions, basis);
        return latest.size() == 1
                ? latest.stream()
                        .findFirst()
                        .map(one ->
                                new ProfileStatusAnswer.Preceding(one.id(), one.editionYear(), why, record(one.id())))
                : Optional.empty();
    }

    private String record(String id) {
        return projectService + "/v1/publications/" + id;
    }
}
