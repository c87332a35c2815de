package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A record's JSON form is not of the type of its content; the cause has the place. */
final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRecordException(JsonProcessingException cause) {
        super(cause);
    }
}
