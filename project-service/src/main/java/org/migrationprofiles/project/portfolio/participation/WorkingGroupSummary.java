package org.migrationprofiles.project.portfolio.participation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.project.YesNoUnknown;

/**
 * The technical working group of a project, with its members and what it serves (S54).
 *
 * @param exists whether there is one; UNKNOWN where nothing is on record
 * @param members as far as they are on record
 * @param migofAlignment what of the Migration Governance Framework it serves
 * @param provenance where its existence was found
 */
public record WorkingGroupSummary(
        YesNoUnknown exists,
        List<Stakeholder> members,
        List<Alignment> migofAlignment,
        @Nullable Provenance provenance) {

    /**
     * That a group serves a principle or an objective.
     *
     * @param element of the framework
     * @param basis how that is known
     */
    public record Alignment(MigofElement element, Basis basis) {

        /** How an alignment is known. */
        public enum Basis {
            /** A source says so. */
            STATED,
            /** A working group of several agencies is the whole-of-government approach itself (S54: principle 2). */
            IMPLIED
        }
    }

    /** What follows from the participation on record. */
    public static WorkingGroupSummary of(Participation participation) {
        WorkingGroup group = participation.technicalWorkingGroup();
        List<Stakeholder> members = participation.workingGroupMembers();
        YesNoUnknown exists =
                group != null ? group.exists() : members.isEmpty() ? YesNoUnknown.UNKNOWN : YesNoUnknown.YES;
        List<MigofElement> stated = group == null ? List.of() : group.migofAlignment();
        List<Alignment> alignment = new ArrayList<>();
        for (MigofElement element : MigofElement.values()) {
            if (stated.contains(element)) {
                alignment.add(new Alignment(element, Alignment.Basis.STATED));
            } else if (element == MigofElement.P2 && exists == YesNoUnknown.YES) {
                alignment.add(new Alignment(element, Alignment.Basis.IMPLIED));
            }
        }
        return new WorkingGroupSummary(exists, members, alignment, group == null ? null : group.provenance());
    }
}
