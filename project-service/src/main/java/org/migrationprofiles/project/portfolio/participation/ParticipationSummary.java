package org.migrationprofiles.project.portfolio.participation;

/**
 * What follows from who takes part in a project.
 *
 * @param governmentInvolvement in how many stages a government had a part (S100)
 * @param technicalWorkingGroup with its members (S54)
 * @param managerTurnover how often it got another manager (S97)
 * @param earlyCoordination how much of what partners have and need was found out early (S98)
 */
public record ParticipationSummary(
        InvolvementSummary governmentInvolvement,
        WorkingGroupSummary technicalWorkingGroup,
        ManagerTurnover managerTurnover,
        EarlyCoordination earlyCoordination) {

    /** What follows from the participation on record. */
    public static ParticipationSummary of(Participation participation) {
        return new ParticipationSummary(
                InvolvementSummary.of(participation.governmentInvolvement()),
                WorkingGroupSummary.of(participation),
                ManagerTurnover.of(participation.management()),
                EarlyCoordination.of(participation.partnerData()));
    }
}
