package org.migrationprofiles.metrics.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.worklist.WorkItem.Evidence;
import org.migrationprofiles.metrics.worklist.WorkItem.EvidenceKind;

/**
 * Says of one country what is on record of the edition to come. What a profile says of its next update holds as long as
 * no edition but its own is the latest. A project that is under way pays for sure; one that is planned, rests, or of which
 * nobody says where it stands leaves it open, and one that is over or was cancelled pays for nothing.
 */
final class NextEdition {

    private static final Set<String> UNDER_WAY = Set.of("IMPLEMENTATION", "FINALISATION");
    private static final Set<String> OVER = Set.of("CLOSED", "CANCELLED");

    private final String projectService;
    private final Set<String> latest;

    /**
     * @param projectService where records are linked to
     * @param latest ids of the publications that may be the country's latest edition; empty without any
     */
    NextEdition(String projectService, Set<String> latest) {
        this.projectService = projectService;
        this.latest = latest;
    }

    /** Whether money for it is secured. */
    WorkItem.SecuredFunding funding(List<WorklistRecords.NextUpdate> updates, List<WorklistRecords.Funded> funded) {
        List<Evidence> evidence = new ArrayList<>();
        for (WorklistRecords.NextUpdate update : updates) {
            if (update.securedTold() && holds(update)) {
                evidence.add(new Evidence(
                        EvidenceKind.NEXT_UPDATE, update.secured(), update.securedText(), profile(update.profileId())));
            }
        }
        for (WorklistRecords.Funded paid : funded) {
            String standing = paid.projectStatus();
            if (standing == null || !OVER.contains(standing)) {
                evidence.add(evidence(paid, standing));
            }
        }
        List<Answer> answers = evidence.stream().map(Evidence::answer).toList();
        return new WorkItem.SecuredFunding(
                Answer.any(answers),
                (int) answers.stream().filter(answer -> answer == Answer.YES).count(),
                (int) answers.stream()
                        .filter(answer -> answer == Answer.UNKNOWN)
                        .count(),
                evidence);
    }

    /** Whether there is a strategy for it. */
    WorkItem.Strategy strategy(List<WorklistRecords.NextUpdate> updates) {
        List<Evidence> evidence = new ArrayList<>();
        for (WorklistRecords.NextUpdate update : updates) {
            if (update.strategyTold() && holds(update)) {
                evidence.add(new Evidence(
                        EvidenceKind.NEXT_UPDATE,
                        update.strategy(),
                        update.strategyText(),
                        profile(update.profileId())));
            }
        }
        return new WorkItem.Strategy(
                Answer.any(evidence.stream().map(Evidence::answer).toList()), evidence);
    }

    private boolean holds(WorklistRecords.NextUpdate update) {
        return latest.isEmpty()
                || update.released().isEmpty()
                || update.released().stream().anyMatch(latest::contains);
    }

    private Evidence evidence(WorklistRecords.Funded paid, @Nullable String standing) {
        String text = paid.projectId() == null
                ? "No project stands behind it."
                : standing == null ? "Nobody says where its project stands." : "Its project is in " + standing + ".";
        Answer answer = standing != null && UNDER_WAY.contains(standing) ? Answer.YES : Answer.UNKNOWN;
        String profile = paid.profileId();
        return profile == null
                ? new Evidence(
                        EvidenceKind.FUNDED_PROJECT, answer, text, projectService + "/v1/projects/" + paid.projectId())
                : new Evidence(EvidenceKind.FUNDED_PROFILE, answer, text, profile(profile));
    }

    private String profile(String id) {
        return projectService + "/v1/profiles/" + id;
    }
}
