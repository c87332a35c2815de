package org.migrationprofiles.kit.paging;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * The order of a list: by a field and, among equals, by id. What has no value in the field comes last in either direction.
 *
 * @param field null for the id alone, which is the order of creation
 * @param descending whether the greatest comes first
 */
public record Order(@Nullable SortField field, boolean descending) {

    /** The order in which things were created. */
    public static final Order BY_ID = new Order(null, false);

    private static final String ID = "id";

    /**
     * The order that a parameter asks for; {@link #BY_ID} when it is not given.
     *
     * @param sort name of a field, with a minus before it for descending
     * @param allowed all fields that the list can be ordered by, besides the id
     * @throws ProblemException 400 with those that are allowed when it is none of them
     */
    public static Order parse(@Nullable String sort, List<SortField> allowed) {
        if (sort == null) {
            return BY_ID;
        }
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        if (name.equals(ID)) {
            return new Order(null, descending);
        }
        return allowed.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> new Order(field, descending))
                .orElseThrow(() -> refused(allowed));
    }

    private static ProblemException refused(List<SortField> allowed) {
        String names = Stream.concat(Stream.of(ID), allowed.stream().map(SortField::name))
                .collect(Collectors.joining(", "));
        return new ProblemException(
                ProblemTypes.INVALID_PARAMETER,
                "sort is one of " + names + ", with - before it for descending.",
                List.of(new FieldError("?sort", "One of " + names + "; - before it for descending.")));
    }

    String direction() {
        return descending ? "desc" : "asc";
    }

    String beyond() {
        return descending ? "<" : ">";
    }
}
