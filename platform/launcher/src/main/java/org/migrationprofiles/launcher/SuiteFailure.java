package org.migrationprofiles.launcher;

/** Something a person has to know and can do something about; the message says both, and is all that is printed. */
public final class SuiteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Exit code for what did not work. */
    static final int FAILED = 1;
    /** Exit code for a command that is none. */
    static final int USAGE = 2;
    /** Exit code for asking something of a suite that does not run. */
    static final int NOT_RUNNING = 3;

    private final int exitCode;

    SuiteFailure(String message) {
        this(message, FAILED);
    }

    SuiteFailure(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
