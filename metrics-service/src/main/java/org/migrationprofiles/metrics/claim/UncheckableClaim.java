package org.migrationprofiles.metrics.claim;

/** A claim lacks something, or names what does not exist; the message says what, as the end of a sentence. */
final class UncheckableClaim extends Exception {

    private static final long serialVersionUID = 1L;

    private final UndeterminedReason code;

    /** Of a claim that does not say enough. */
    UncheckableClaim(String reason) {
        this(UndeterminedReason.INCOMPLETE_CLAIM, reason);
    }

    UncheckableClaim(UndeterminedReason code, String reason) {
        super(reason);
        this.code = code;
    }

    UndeterminedReason code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
