package org.migrationprofiles.project.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.project.YesNoUnknown;

/**
 * Whether it was planned who gets a publication, and how (S94).
 *
 * @param exists whether there is a plan
 * @param agreedOn when it was agreed, as exactly as known
 * @param recipients who is to get it
 * @param channels how
 */
public record DistributionPlan(
        @NotNull YesNoUnknown exists,
        @Nullable @Valid PartialDate agreedOn,
        @Size(max = 200) List<@NotBlank @Size(max = 300) String> recipients,
        @Size(max = 20) List<@NotNull DistributionChannel> channels) {

    /** Lists that are not given are empty. */
    public DistributionPlan {
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        channels = channels == null ? List.of() : List.copyOf(channels);
    }

    @JsonIgnore
    @AssertTrue(message = "When it was agreed, recipients and channels are told of a plan that exists.")
    boolean isToldOfAPlanThatExists() {
        return exists == YesNoUnknown.YES || (agreedOn == null && recipients.isEmpty() && channels.isEmpty());
    }
}
