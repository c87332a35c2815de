package org.migrationprofiles.launcher;

import java.nio.file.Path;

/** Something that runs for the suite in a process of its own. */
interface Part {

    /** Its name for people. */
    String name();

    /** Where it writes what it has to say. */
    Path log();

    /** Whether its process still runs. */
    boolean alive();

    /** How it ended, such as {@code with exit code 1}; only for one that is not alive. */
    String end();

    /** Stops it cleanly and waits; kills it when that takes too long. */
    void stop();

    /** Ends it at once, without a chance to clean up. */
    void kill();
}
