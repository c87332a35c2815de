package org.migrationprofiles.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.instrument.SurveyInstrumentContent;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * What is known of one survey campaign. What is null is not known.
 *
 * @param key short and unique; never changes
 * @param title what it is called
 * @param instrumentId the version of the instrument that its surveys ask by
 * @param sentFrom when the first survey was sent
 * @param sentUntil when the last one was sent, not before the first
 * @param population whom it was for, in words, such as the most relevant personnel (S13)
 * @param note what else is to be said of it
 * @param provenance where this was found
 */
public record SurveyCampaignContent(
        @NotNull @Pattern(regexp = SurveyInstrumentContent.KEY, message = SurveyInstrumentContent.A_KEY)
        String key,

        @NotBlank @Size(max = 500) String title,
        @Nullable UUID instrumentId,
        @Nullable @Valid PartialDate sentFrom,
        @Nullable @Valid PartialDate sentUntil,
        @Nullable @Size(max = 2000) String population,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Valid Provenance provenance) {

    @JsonIgnore
    @RuleAbout("sentUntil")
    @AssertTrue(message = "The last survey was not sent before the first.")
    boolean isInOrder() {
        return sentFrom == null
                || sentUntil == null
                || sentFrom.interval()
                        .flatMap(first -> sentUntil.interval().map(last -> !last.whollyBefore(first)))
                        .orElse(true);
    }
}
