package org.migrationprofiles.kit.problem;

/**
 * A kind of problem (RFC 9457, section 4.2).
 *
 * @param slug last segment of the type's URI, and name of its page in the contracts; never changes
 * @param title the same for each occurrence
 * @param status the HTTP status that goes with it
 */
public record ProblemType(String slug, String title, int status) {}
