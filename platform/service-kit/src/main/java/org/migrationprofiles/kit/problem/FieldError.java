package org.migrationprofiles.kit.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, such as {@code /countries/0/iso3}; or the name of a parameter
 *     behind a {@code ?}; or that of a header before the word {@code header}
 * @param message for a person who can mend it
 */
public record FieldError(String pointer, String message) {}
