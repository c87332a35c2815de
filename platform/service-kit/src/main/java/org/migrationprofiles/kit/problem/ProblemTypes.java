package org.migrationprofiles.kit.problem;

/** The problem types that every service shares; each has a page of its slug in {@code contracts/problems}. */
public final class ProblemTypes {

    public static final ProblemType VALIDATION_FAILED =
            new ProblemType("validation-failed", "The request does not satisfy the rules for its fields", 400);
    public static final ProblemType MALFORMED_BODY =
            new ProblemType("malformed-body", "The body cannot be read as what it claims to be", 400);
    public static final ProblemType INVALID_PARAMETER =
            new ProblemType("invalid-parameter", "A query or path parameter cannot be used", 400);
    public static final ProblemType MALFORMED_REQUEST =
            new ProblemType("malformed-request", "The request is not one that HTTP allows", 400);
    public static final ProblemType INVALID_CURSOR =
            new ProblemType("invalid-cursor", "The cursor was not issued for this query", 400);
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType("unauthenticated", "A valid bearer token is needed", 401);
    public static final ProblemType FORBIDDEN =
            new ProblemType("forbidden", "The token does not carry a role that may do this", 403);
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", "There is nothing at this address", 404);
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", "This address does not know this method", 405);
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", "None of the accepted media types can be produced", 406);
    public static final ProblemType CONFLICT =
            new ProblemType("conflict", "The request contradicts what is on record", 409);
    public static final ProblemType IDEMPOTENCY_KEY_IN_FLIGHT =
            new ProblemType("idempotency-key-in-flight", "A request with this key is being worked on", 409);
    public static final ProblemType GONE = new ProblemType("gone", "What was here has been removed", 410);
    public static final ProblemType STALE_VERSION =
            new ProblemType("stale-version", "The record has changed since it was read", 412);
    public static final ProblemType PAYLOAD_TOO_LARGE =
            new ProblemType("payload-too-large", "The body is larger than allowed", 413);
    public static final ProblemType ADDRESS_TOO_LONG =
            new ProblemType("address-too-long", "The address is longer than allowed", 414);
    public static final ProblemType HEADERS_TOO_LARGE =
            new ProblemType("headers-too-large", "The headers are larger than allowed", 431);
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", "The body's media type is not read here", 415);
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            new ProblemType("idempotency-key-reused", "This key was used for another request", 422);
    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", "Say which version you change, with If-Match", 428);
    public static final ProblemType INTERNAL_ERROR =
            new ProblemType("internal-error", "Something went wrong on our side", 500);
    /** RFC 6585, section 4. */
    public static final ProblemType TOO_MANY_REQUESTS =
            new ProblemType("too-many-requests", "This client asks too often", 429);

    public static final ProblemType UNAVAILABLE =
            new ProblemType("unavailable", "The service cannot answer at the moment", 503);
    public static final ProblemType TIMEOUT =
            new ProblemType("timeout", "The answer was not ready within the time allowed", 504);

    private ProblemTypes() {}
}
