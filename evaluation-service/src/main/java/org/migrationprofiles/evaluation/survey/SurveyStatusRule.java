package org.migrationprofiles.evaluation.survey;

import java.util.List;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Which status of a survey may follow on which: a later one, or any other with a correction that says why. */
final class SurveyStatusRule {

    private SurveyStatusRule() {}

    /**
     * Lets a change pass whose status follows on the one on record, or is a correction of it.
     *
     * @throws ProblemException 409 with what would be allowed
     */
    static void require(SurveyContent before, SurveyContent after) {
        SurveyStatus from = before.status();
        if (from == after.status() || from.next().contains(after.status()) || isCorrected(before, after)) {
            return;
        }
        List<String> allowed =
                from.next().stream().map(SurveyStatus::name).sorted().toList();
        throw new ProblemException(
                        ProblemTypes.CONFLICT,
                        "A survey that is " + from + " does not become " + after.status()
                                + ". If the status on record is wrong, correct it with a reason.",
                        List.of(new FieldError(
                                "/status",
                                allowed.isEmpty()
                                        ? "Nothing follows on " + from + "."
                                        : "One of " + String.join(", ", allowed) + ", or " + from + " as it is.")))
                .with("allowed", allowed);
    }

    // The correction is the latest one, and new.
    private static boolean isCorrected(SurveyContent before, SurveyContent after) {
        List<SurveyStatusCorrection> corrections = after.statusCorrections();
        if (corrections.size() <= before.statusCorrections().size()) {
            return false;
        }
        SurveyStatusCorrection latest = corrections.get(corrections.size() - 1);
        return latest.from() == before.status() && latest.to() == after.status();
    }
}
