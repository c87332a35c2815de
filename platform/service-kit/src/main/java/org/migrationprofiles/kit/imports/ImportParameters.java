package org.migrationprofiles.kit.imports;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How an import is to be carried out. */
public class ImportParameters {

    @Parameter(description = "Id of the source that a table is from, for the provenance of what it puts on record.")
    @QueryParam("source")
    @Nullable
    String source;

    @Parameter(description = "true to only try.", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @QueryParam("dryRun")
    @Nullable
    String dryRun;

    @Parameter(
            description = "What happens to the good rows of an import that has bad ones too.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"ALL_OR_NOTHING", "ACCEPTED_ROWS"},
                            defaultValue = "ALL_OR_NOTHING"))
    @QueryParam("mode")
    @Nullable
    String mode;

    @Parameter(
            description =
                    "How many seconds to wait for the end of the import, such as wait=5; 60 at the most (RFC 7240).",
            schema = @Schema(type = SchemaType.STRING))
    @HeaderParam("Prefer")
    @Nullable
    String prefer;
}
