package org.migrationprofiles.kit.paging;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Which part of a list of records is asked for, and which of their fields. */
public class ListParameters extends PageParameters {

    private static final List<String> ALWAYS = List.of("id", "version");

    @Parameter(
            description =
                    "The top-level fields of each item that are wanted, separated by commas; id and version always come."
                            + " Without it, all.")
    @QueryParam("fields")
    @Nullable
    String fields;

    /**
     * The fields that are wanted, id and version among them; null when all are.
     *
     * @param allowed all that the items have
     * @throws ProblemException 400 with those that are allowed when one is none of them
     */
    public @Nullable Set<String> fields(Set<String> allowed) {
        if (fields == null) {
            return null;
        }
        Set<String> wanted = new LinkedHashSet<>(ALWAYS);
        Arrays.stream(fields.split(",", -1)).map(String::strip).forEach(wanted::add);
        if (!allowed.containsAll(wanted)) {
            String names = String.join(", ", allowed);
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    "fields are names of fields, separated by commas. There are " + names + ".",
                    List.of(new FieldError("?fields", "Of " + names + ".")));
        }
        return wanted;
    }
}
