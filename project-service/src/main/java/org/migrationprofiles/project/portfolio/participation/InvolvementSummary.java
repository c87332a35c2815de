package org.migrationprofiles.project.portfolio.participation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.migrationprofiles.project.YesNoUnknown;

/**
 * In how many stages of its life a project involved a government (S100).
 *
 * @param rollUp how countries are put together: {@code ANY} government's involvement counts
 * @param n stages with involvement
 * @param total all stages
 * @param unknown stages of which nobody can tell; they are not among those with involvement, and may be
 * @param text the same in words, such as {@code 2 of 4 (2 unknown)}
 * @param stages one by one, in their order
 */
public record InvolvementSummary(
        String rollUp, int n, @JsonProperty("N") int total, int unknown, String text, List<Stage> stages) {

    /**
     * One stage.
     *
     * @param stage which one
     * @param answer YES where a source names involvement; NO where one denies it of the government as a whole and none
     *     names any; UNKNOWN else, since that one actor had no part says nothing of the others
     * @param contradicted whether one source names involvement and another denies it of the government as a whole
     * @param actors those who were involved, as far as they are named
     * @param recorded how many statements there are of this stage
     */
    public record Stage(
            LifecycleStage stage, YesNoUnknown answer, boolean contradicted, List<Party> actors, int recorded) {

        static Stage of(LifecycleStage stage, List<GovernmentInvolvement> statements) {
            List<GovernmentInvolvement> yes = statements.stream()
                    .filter(statement -> statement.answer() == YesNoUnknown.YES)
                    .toList();
            boolean denied = statements.stream()
                    .anyMatch(statement -> statement.answer() == YesNoUnknown.NO && statement.actor() == null);
            YesNoUnknown answer = !yes.isEmpty() ? YesNoUnknown.YES : denied ? YesNoUnknown.NO : YesNoUnknown.UNKNOWN;
            return new Stage(
                    stage,
                    answer,
                    denied && !yes.isEmpty(),
                    yes.stream()
                            .map(GovernmentInvolvement::actor)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList(),
                    statements.size());
        }
    }

    /** What follows from the statements on record. */
    public static InvolvementSummary of(List<GovernmentInvolvement> statements) {
        List<Stage> stages = Arrays.stream(LifecycleStage.values())
                .map(stage -> Stage.of(
                        stage,
                        statements.stream()
                                .filter(statement -> statement.stage() == stage)
                                .toList()))
                .toList();
        int n = count(stages, YesNoUnknown.YES);
        int unknown = count(stages, YesNoUnknown.UNKNOWN);
        return new InvolvementSummary(
                "ANY",
                n,
                stages.size(),
                unknown,
                n + " of " + stages.size() + (unknown == 0 ? "" : " (" + unknown + " unknown)"),
                stages);
    }

    private static int count(List<Stage> stages, YesNoUnknown answer) {
        return (int) stages.stream().filter(stage -> stage.answer() == answer).count();
    }
}
