package org.migrationprofiles.kit.paging;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Which part of a list is asked for. */
public class PageParameters {

    /** The most that one page holds. */
    public static final int LARGEST = 200;

    @Parameter(description = "Items on a page, 1 to 200.")
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
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= LARGEST) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below, like a number out of range.
        }
        throw new ProblemException(
                ProblemTypes.INVALID_PARAMETER,
                "limit is a whole number from 1 to " + LARGEST + ".",
                List.of(new FieldError("?limit", "A whole number from 1 to " + LARGEST + ".")));
    }

    /** Where to go on, when this is not the first page. */
    public @Nullable String cursor() {
        return cursor;
    }
}
