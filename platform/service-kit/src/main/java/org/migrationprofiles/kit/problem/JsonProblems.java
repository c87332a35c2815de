package org.migrationprofiles.kit.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Set;

/** What is wrong with a body that cannot be read as JSON, or not as what is asked for. */
final class JsonProblems {

    // What the state of each aggregate has besides what requests state.
    private static final Set<String> OF_THE_SERVICE = Set.of("id", "version", "deleted", "deletionReason");

    private JsonProblems() {}

    /** The problem to answer with: of the body, or of the one field at which reading stopped. */
    static ProblemException of(JsonProcessingException unreadable) {
        if (unreadable.getCause() instanceof ProblemException refused) {
            // A field was refused where it stands; or the body itself ended the reading, since it is too large.
            return unreadable instanceof JsonMappingException mapping
                            && !refused.errors().isEmpty()
                    ? placed(refused, FieldPointers.of(mapping))
                    : refused;
        }
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown);
        }
        // Jackson wraps broken syntax inside a list or object as if it were a mapping problem.
        boolean number = unreadable.getCause() instanceof InputCoercionException;
        boolean syntax = unreadable.getCause() instanceof StreamReadException
                || unreadable.getCause() instanceof StreamConstraintsException;
        if (unreadable instanceof JsonMappingException mapping && (number || !syntax)) {
            return new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The body has a value of a kind that its field does not take.",
                    List.of(new FieldError(FieldPointers.of(mapping), ExpectedValue.of(mapping))));
        }
        JsonLocation place = unreadable.getLocation();
        String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return new ProblemException(
                ProblemTypes.MALFORMED_BODY,
                standsTwice(unreadable)
                        ? "A name stands twice in the same object" + where + "."
                        : "The body is not JSON" + where + ".");
    }

    /** What a service refused while it read a body, with the place at which it did. */
    private static ProblemException placed(ProblemException refused, String place) {
        List<FieldError> errors = refused.errors().stream()
                .map(error -> new FieldError(place + error.pointer(), error.message()))
                .toList();
        return new ProblemException(refused.type(), refused.detail(), errors);
    }

    private static ProblemException unknownField(UnrecognizedPropertyException unknown) {
        boolean known = unknown.getPath().size() == 1 && OF_THE_SERVICE.contains(unknown.getPropertyName());
        return new ProblemException(
                ProblemTypes.VALIDATION_FAILED,
                known
                        ? "The body is what a client states of a record: id, version, deleted and deletionReason are the"
                                + " service's own; leave them out."
                        : "The body has a field that is not known here.",
                List.of(new FieldError(
                        FieldPointers.of(unknown), known ? "Leave it out." : "There is no such field.")));
    }

    private static boolean standsTwice(JsonProcessingException unreadable) {
        JsonProcessingException syntax =
                unreadable.getCause() instanceof StreamReadException wrapped ? wrapped : unreadable;
        return String.valueOf(syntax.getOriginalMessage()).startsWith("Duplicate field");
    }
}
