package org.migrationprofiles.project.portfolio.participation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation or a public body, never a person.
 *
 * @param organisationId an organisation on record; null where it is only known by a name
 * @param name as the source has it; null where it is on record
 */
public record Party(
        @Nullable UUID organisationId,
        @Nullable @Size(max = 300) String name) {

    @JsonIgnore
    @AssertTrue(message = "It has an organisationId or a name, not both and not neither.")
    boolean isNamedOnce() {
        return (organisationId == null) == (name != null && !name.isBlank());
    }
}
