package org.migrationprofiles.project.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Which status may follow on which. What is not known may become anything; what is known becomes what follows on it, or
 * is corrected, with a reason, into anything.
 */
final class StatusRule {

    private StatusRule() {}

    /**
     * Lets a change pass whose status follows on the one on record, or is a correction of it.
     *
     * @throws ProblemException 409 with what would be allowed
     */
    static void require(ProjectContent before, ProjectContent after) {
        ProjectStatus from = before.status();
        if (from == null || follows(from, after.status()) || isCorrected(before, after)) {
            return;
        }
        List<String> allowed =
                from.next().stream().map(ProjectStatus::name).sorted().toList();
        throw new ProblemException(
                        ProblemTypes.CONFLICT,
                        "A project that is " + from + " does not become " + named(after.status())
                                + ". If the status on record is wrong, correct it with a reason.",
                        List.of(new FieldError(
                                "/status",
                                allowed.isEmpty()
                                        ? "Nothing follows on " + from + "."
                                        : "One of " + String.join(", ", allowed) + ", or " + from + " as it is.")))
                .with("allowed", allowed);
    }

    private static boolean follows(ProjectStatus from, @Nullable ProjectStatus to) {
        return from == to || (to != null && from.next().contains(to));
    }

    // The correction is the latest one, and new.
    private static boolean isCorrected(ProjectContent before, ProjectContent after) {
        List<StatusCorrection> corrections = after.statusCorrections();
        if (corrections.size() <= before.statusCorrections().size()) {
            return false;
        }
        StatusCorrection latest = corrections.get(corrections.size() - 1);
        return latest.from() == before.status() && latest.to() == after.status();
    }

    private static String named(@Nullable ProjectStatus status) {
        return status == null ? "one of which it is not known" : status.name();
    }
}
