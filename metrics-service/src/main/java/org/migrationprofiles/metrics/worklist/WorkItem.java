package org.migrationprofiles.metrics.worklist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.status.ProfileStatusAnswer;
import org.migrationprofiles.metrics.status.Status;

/**
 * A country that needs an edition (S80, S102).
 *
 * @param iso3 ISO 3166-1 alpha-3
 * @param iso2 ISO 3166-1 alpha-2
 * @param m49 three digits
 * @param name in English, as M49 has it
 * @param status of its profile
 * @param latest the edition that is out; null without any
 * @param age of that edition
 * @param dueTo last day on which the next edition was due; null without an edition
 * @param securedFunding whether money for the next edition is secured
 * @param strategy whether there is a strategy to update the profile
 * @param evaluated whether any profile of the country was evaluated, as it is on record now
 * @param lastEvaluation the evaluation of it or of its project that came out last, of those that may have been out by the date
 *     that is asked for; null without any
 * @param openConflicts what sources contradict each other about, while nobody has determined which holds
 * @param caveats of the status; TOLD_LATER where all evaluations of its profiles came out after the date that is asked for
 * @param priority how soon it is to be looked at, and why
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WorkItem(
        String iso3,
        @Nullable String iso2,
        @Nullable String m49,
        String name,
        Status status,
        @Nullable Latest latest,
        ProfileStatusAnswer.@Nullable Age age,
        @Nullable LocalDate dueTo,
        SecuredFunding securedFunding,
        Strategy strategy,
        Answer evaluated,
        @Nullable LastEvaluation lastEvaluation,
        List<Conflict> openConflicts,
        List<String> caveats,
        Priority priority) {

    private static final int MOST_POINTS = 9999;

    /** What the list is ordered by: most points first, then by name. */
    @JsonIgnore
    public String place() {
        return String.format(Locale.ROOT, "%04d %s", MOST_POINTS - priority.points(), name);
    }

    /**
     * The edition that is out.
     *
     * @param id of the publication
     * @param title null when none is on record
     * @param editionYear in its title
     * @param record its address in project-service
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Latest(
            String id, @Nullable String title, @Nullable Integer editionYear, String record) {}

    /**
     * Money for the next edition.
     *
     * @param answer YES when anything says that it is secured; NO when somebody says that it is not, and nothing leaves it
     *     open; else UNKNOWN
     * @param n records that say that it is secured
     * @param unknown records that leave it open
     * @param evidence those records
     */
    public record SecuredFunding(Answer answer, int n, int unknown, List<Evidence> evidence) {}

    /**
     * A strategy to update the profile.
     *
     * @param answer as for the funding
     * @param evidence what says so
     */
    public record Strategy(Answer answer, List<Evidence> evidence) {}

    /**
     * A record that says something of the next edition.
     *
     * @param kind of what it is
     * @param answer what it says
     * @param text in its words; null without any
     * @param record its address in project-service
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Evidence(
            EvidenceKind kind, Answer answer, @Nullable String text, String record) {}

    /** What a record says something of the next edition by. */
    public enum EvidenceKind {
        /** A profile tells of its next update. */
        NEXT_UPDATE,
        /** Somebody pays for a profile that was never out. */
        FUNDED_PROFILE,
        /** Somebody pays for a project that is for the country and has no profile of it yet. */
        FUNDED_PROJECT
    }

    /**
     * An evaluation.
     *
     * @param id of the evaluation
     * @param title null where it is not known
     * @param publishedOn ISO 8601 year, month or day; null where it is not known
     * @param scope COUNTRY_PROFILE; PROJECT when it is of the project as a whole, which says nothing of the country
     * @param record its address in evaluation-service
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record LastEvaluation(
            String id, @Nullable String title, @Nullable String publishedOn, String scope, String record) {}

    /**
     * An open conflict.
     *
     * @param id of the conflict
     * @param attribute what is said otherwise
     * @param subjectType PROJECT, PROFILE, PUBLICATION or COUNTRY
     * @param subjectId of that
     * @param affectsStatus whether the status rests on it
     * @param record its address in evaluation-service
     */
    public record Conflict(
            String id, String attribute, String subjectType, String subjectId, boolean affectsStatus, String record) {}
}
