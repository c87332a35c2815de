package org.migrationprofiles.project.portfolio;

import java.util.EnumSet;
import java.util.Set;

/** Where a project stands, as IATI's code list ActivityStatus divides it. */
public enum ProjectStatus {
    /** It is scoped or planned. */
    PIPELINE("1"),
    /** It is under way. */
    IMPLEMENTATION("2"),
    /** The work is done; accounts or evaluation are not. */
    FINALISATION("3"),
    /** All is done. */
    CLOSED("4"),
    /** It was ended before it was done. */
    CANCELLED("5"),
    /** It rests, and may go on. */
    SUSPENDED("6");

    private final String iatiCode;

    ProjectStatus(String iatiCode) {
        this.iatiCode = iatiCode;
    }

    /** Its code in IATI 2.03. */
    public String iatiCode() {
        return iatiCode;
    }

    /**
     * What a project may become from here. Sources that only tell an end, as the Fund's project pages do, may leave out
     * finalisation. Nothing follows on an end: what was entered wrongly is corrected with a reason.
     */
    public Set<ProjectStatus> next() {
        return switch (this) {
            case PIPELINE -> EnumSet.of(IMPLEMENTATION, CANCELLED, SUSPENDED);
            case IMPLEMENTATION -> EnumSet.of(FINALISATION, CLOSED, CANCELLED, SUSPENDED);
            case FINALISATION -> EnumSet.of(CLOSED, SUSPENDED);
            case SUSPENDED -> EnumSet.of(PIPELINE, IMPLEMENTATION, FINALISATION, CANCELLED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(ProjectStatus.class);
        };
    }
}
