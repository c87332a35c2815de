package org.migrationprofiles.project.region.web;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.parameter.Dates;

/** The day at which memberships are asked for. */
public class MembershipDay {

    @Parameter(
            description =
                    "Show the memberships of this day only; of the scheme's fixed reference date where it has one.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @QueryParam("asOf")
    @Nullable
    String asOf;

    @Nullable
    LocalDate checked() {
        return Dates.optional("asOf", asOf);
    }
}
