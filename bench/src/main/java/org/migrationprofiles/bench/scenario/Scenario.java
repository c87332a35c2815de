package org.migrationprofiles.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.migrationprofiles.bench.result.Goal;
import org.migrationprofiles.bench.result.Sample;

/** Something that the suite does, and the same work without it. For one thread. */
public interface Scenario {

    /** On the command line. */
    String name();

    /** For people. */
    String title();

    /** What it is compared with, for people; empty where with nothing. */
    String limitTitle();

    /** What is to be reached. */
    List<Goal> goals();

    /** Makes what it needs, once, before the first run. */
    default void prepare() throws IOException, SQLException, InterruptedException {}

    /** Does both without counting: code is compiled and memory filled meanwhile. */
    default void warmUp() throws IOException, SQLException, InterruptedException {
        Sample unused = suite();
        Optional<Sample> unusedLimit = limit();
    }

    /** Lets the suite do it. */
    Sample suite() throws IOException, SQLException, InterruptedException;

    /** Does the same without the suite; empty where there is nothing to compare with. */
    default Optional<Sample> limit() throws IOException, SQLException, InterruptedException {
        return Optional.empty();
    }
}
