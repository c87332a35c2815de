package org.migrationprofiles.project.determination.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;

/**
 * Why an editor decided so.
 *
 * @param reason in a few words; kept with the task
 */
public record DecisionReason(
        @NotBlank @Size(max = AggregateAnswers.LONGEST_REASON)
        String reason) {}
