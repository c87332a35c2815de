package org.migrationprofiles.evaluation.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of how many units that were asked there is a response.
 *
 * @param unit what is counted
 * @param campaignId the campaign whose surveys count; null when all do
 * @param n how many of those asked have a response
 * @param total N: how many were asked; those not sent anything are not among them
 * @param percent n of N in percent with one decimal, half up; null when nobody was asked
 * @param byStatus how many units have come how far; that of several surveys which has come furthest, a response above all
 * @param unknown how many units on record have no survey at all: whether anybody was asked is not known
 * @param unknownIds their ids, the first {@value #NAMED}
 * @param excludedSurveys how many surveys are in none of these numbers, though they are on record
 * @param excluded which these are and why, the first {@value #NAMED}
 */
public record ResponseRate(
        ResponseUnit unit,
        @Nullable UUID campaignId,
        long n,
        @JsonProperty("N") long total,
        @Nullable BigDecimal percent,
        Map<SurveyStatus, Long> byStatus,
        long unknown,
        List<UUID> unknownIds,
        long excludedSurveys,
        List<Excluded> excluded) {

    /** How many ids are named, at the most. */
    public static final int NAMED = 100;

    /**
     * A survey that does not count.
     *
     * @param surveyId of the survey
     * @param profileId of the country profile that it asks about
     * @param reason why it does not count
     */
    public record Excluded(UUID surveyId, UUID profileId, Exclusion reason) {}

    /** Why a survey does not count. */
    public enum Exclusion {
        /** Its country profile was deleted in project-service. */
        PROFILE_DELETED,
        /** Project-service has not told of its country profile. */
        PROFILE_UNKNOWN,
        /** Its country profile is of no project, and projects are counted. */
        WITHOUT_PROJECT
    }
}
