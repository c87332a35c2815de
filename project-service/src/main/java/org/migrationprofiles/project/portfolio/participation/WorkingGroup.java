package org.migrationprofiles.project.portfolio.participation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.project.YesNoUnknown;

/**
 * The technical working group of a project (S54). Its members are the project's stakeholders with the role
 * {@link Stakeholder.Role#TWG_MEMBER}.
 *
 * @param exists whether there is one
 * @param migofAlignment what of the Migration Governance Framework a source says that it serves, each once
 * @param provenance where this was found
 */
public record WorkingGroup(
        @NotNull YesNoUnknown exists,
        @Size(max = 6) List<@NotNull MigofElement> migofAlignment,
        @Nullable @Valid Provenance provenance) {

    /** Lists that are not given are empty. */
    public WorkingGroup {
        migofAlignment = migofAlignment == null ? List.of() : List.copyOf(migofAlignment);
    }

    @JsonIgnore
    @RuleAbout("migofAlignment")
    @AssertTrue(message = "Each principle and objective stands once, and only of a group that exists.")
    boolean isAligned() {
        return new HashSet<>(migofAlignment).size() == migofAlignment.size()
                && (migofAlignment.isEmpty() || exists == YesNoUnknown.YES);
    }
}
