package org.migrationprofiles.kit.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stops a request with a problem answer. What it says goes to the client word for word. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

    /**
     * A problem that concerns no field.
     *
     * @param detail about this occurrence, for the client: no SQL, no class names, nothing secret
     */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** A problem of certain fields. */
    public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /**
     * Adds an extension member (RFC 9457, section 3.2).
     *
     * @return this, to be thrown
     */
    public ProblemException with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    /**
     * Says that the same request may be answered later.
     *
     * @param wait after which to repeat it; in whole seconds
     * @return this, to be thrown
     */
    public ProblemException retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    /** After which the same request may be answered, when that may be. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
