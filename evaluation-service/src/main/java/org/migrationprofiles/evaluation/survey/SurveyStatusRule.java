package org.migrationprofiles.evaluation.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Which status of a survey may follow on which: a later one, or any other with a correction that says why. Corrections stay with
 * the survey: what was noted is neither taken away nor reworded, and one that is added tells of the change it comes with.
 */
final class SurveyStatusRule {

    private SurveyStatusRule() {}

    /**
     * Lets a change pass that leaves the corrections on record as they are, or adds the one that it makes.
     *
     * @throws ProblemException 409 with the place of what was taken away, or of what did not happen
     */
    static void requireCorrections(SurveyContent before, SurveyContent after) {
        List<SurveyStatusCorrection> noted = before.statusCorrections();
        List<SurveyStatusCorrection> sent = after.statusCorrections();
        for (int index = 0; index < noted.size(); index++) {
            if (index >= sent.size() || !noted.get(index).equals(sent.get(index))) {
                throw refused(
                        "A correction of the status stays with its survey, as it was noted.",
                        index < sent.size() ? index : null,
                        "The first " + noted.size() + " as they are on record; a new one comes after them.");
            }
        }
        if (sent.size() == noted.size()) {
            return;
        }
        int added = noted.size();
        boolean corrects = before.status() != after.status();
        if (sent.size() > added + 1 || !corrects || !isCorrected(before, after)) {
            throw refused(
                    "A correction of the status tells of the change that it comes with.",
                    sent.size() > added + 1 ? added + 1 : added,
                    corrects
                            ? "One alone, from " + before.status() + " to " + after.status() + "."
                            : "None, since the status stays " + before.status() + ".");
        }
    }

    private static ProblemException refused(String detail, @Nullable Integer index, String allowed) {
        String pointer = "/statusCorrections" + (index == null ? "" : "/" + index);
        return new ProblemException(ProblemTypes.CONFLICT, detail, List.of(new FieldError(pointer, allowed)));
    }

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
