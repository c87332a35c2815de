package org.migrationprofiles.launcher;

/** Something that a person can ask the suite to do. */
interface Command {

    /**
     * Does it.
     *
     * @return exit code
     * @throws SuiteFailure with a message for the person when it cannot be done
     * @throws InterruptedException when the person does not want it any more
     */
    int run(Context context) throws InterruptedException;
}
