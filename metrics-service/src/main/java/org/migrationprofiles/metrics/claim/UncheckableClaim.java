package org.migrationprofiles.metrics.claim;

/** A claim lacks something, or names what does not exist; the message says what, as the end of a sentence. */
final class UncheckableClaim extends Exception {

    private static final long serialVersionUID = 1L;

    UncheckableClaim(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
