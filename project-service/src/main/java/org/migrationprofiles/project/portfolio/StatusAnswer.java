package org.migrationprofiles.project.portfolio;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands and where it may go.
 *
 * @param status null when it is not known
 * @param iatiCode of the status in IATI 2.03, 1 to 6; null when it is not known
 * @param allowed what it may become without a correction
 * @param corrections of the status, oldest first
 */
public record StatusAnswer(
        @Nullable ProjectStatus status,
        @Nullable String iatiCode,
        List<ProjectStatus> allowed,
        List<StatusCorrection> corrections) {

    /** What a project's content says of it. */
    public static StatusAnswer of(Project project) {
        ProjectStatus status = project.content().status();
        Set<ProjectStatus> allowed = status == null ? EnumSet.allOf(ProjectStatus.class) : status.next();
        return new StatusAnswer(
                status,
                status == null ? null : status.iatiCode(),
                List.copyOf(allowed),
                project.content().statusCorrections());
    }
}
