package org.migrationprofiles.kit.change;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.parameter.WholeNumbers;
import org.migrationprofiles.kit.problem.ProblemException;

/** Which part of a history is asked for. */
public class HistoryParameters {

    @Parameter(
            description =
                    "Versions on a page, 1 to 200. A page ends earlier where its versions would be more than 1 MB of"
                            + " JSON together; it has one at least.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "20"))
    @QueryParam("limit")
    @DefaultValue("20")
    String limit = "20";

    @Parameter(description = "As in the Link with rel=\"next\" of an earlier answer.")
    @QueryParam("cursor")
    @Nullable
    String cursor;

    /**
     * Versions on a page, at the most.
     *
     * @throws ProblemException 400 unless a whole number from 1 to {@value PageParameters#LARGEST}
     */
    public int limit() {
        return WholeNumbers.between(1, PageParameters.LARGEST, "limit", limit);
    }

    /** Where to go on, when this is not the first page. */
    public @Nullable String cursor() {
        return cursor;
    }
}
