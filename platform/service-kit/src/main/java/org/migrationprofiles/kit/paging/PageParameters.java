package org.migrationprofiles.kit.paging;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.parameter.WholeNumbers;
import org.migrationprofiles.kit.problem.ProblemException;

/** Which part of a list is asked for. */
public class PageParameters {

    /** The most that one page holds. */
    public static final int LARGEST = 200;

    @Parameter(
            description = "Items on a page, 1 to 200.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @QueryParam("limit")
    @DefaultValue("50")
    String limit = "50";

    @Parameter(description = "The next of an earlier answer to the same query.")
    @QueryParam("cursor")
    @Nullable
    String cursor;

    /**
     * Items on a page.
     *
     * @throws ProblemException 400 unless a whole number from 1 to {@value #LARGEST}
     */
    public int limit() {
        return WholeNumbers.between(1, LARGEST, "limit", limit);
    }

    /** Where to go on, when this is not the first page. */
    public @Nullable String cursor() {
        return cursor;
    }
}
