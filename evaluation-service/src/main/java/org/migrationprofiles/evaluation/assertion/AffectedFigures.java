package org.migrationprofiles.evaluation.assertion;

import java.util.List;

/** What metrics-service computes from an attribute: names of indicators, an axis of years, and the status of profiles. */
final class AffectedFigures {

    static final List<String> NONE = List.of();
    static final List<String> EVALUATIONS = List.of(
            "evaluated",
            "evaluated-and-surveyed",
            "evaluated-not-surveyed",
            "neither-evaluated-nor-surveyed",
            "sampled");
    static final List<String> SURVEYS = List.of(
            "evaluated-and-surveyed",
            "evaluated-not-surveyed",
            "neither-evaluated-nor-surveyed",
            "sampled",
            "surveyed");
    static final List<String> FUNDING_YEARS =
            List.of("publication-lag", "publication-lag-first", "yearAxis=FUNDING_YEAR");
    static final List<String> EDITION_YEARS =
            List.of("profile-status", "publication-lag", "publication-lag-first", "yearAxis=PUBLICATION_YEAR");
    static final List<String> STARTS = List.of("completion-duration", "duration-ratio", "planned-duration");
    // The registry keeps days, so how long something took decides on what day it ended.
    static final List<String> PLANNED_DURATIONS = List.of("duration-ratio", "overrun", "planned-duration");
    static final List<String> ACTUAL_DURATIONS = List.of("completion-duration", "duration-ratio", "overrun");
    static final List<String> BUDGETS = List.of("budget");
    static final List<String> REVISIONS = List.of("duration-revisions");
    static final List<String> POLICY_IMPACT = List.of("policy-impact-sustained");
    static final List<String> PROFILE_STATUS = List.of("profile-status");

    private AffectedFigures() {}
}
