package org.migrationprofiles.launcher;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can go wrong, one at a time. */
enum Fault {
    KILL_PROJECT("kill -9 of project-service", Service.PROJECT),
    KILL_EVALUATION("kill -9 of evaluation-service", Service.EVALUATION),
    KILL_METRICS("kill -9 of metrics-service", Service.METRICS),
    KILL_BROKER("kill -9 of the broker", null),
    HOLD_PROJECT("SIGSTOP of project-service", Service.PROJECT),
    HOLD_EVALUATION("SIGSTOP of evaluation-service", Service.EVALUATION),
    HOLD_METRICS("SIGSTOP of metrics-service", Service.METRICS),
    HOLD_BROKER("SIGSTOP of the broker", null),
    KILL_DATABASE("kill -9 of PostgreSQL", null),
    CRASH_DATABASE("immediate shutdown of PostgreSQL", null),
    CUT_NETWORK("connections to the broker cut", null),
    SLOW_NETWORK("connections to the broker slow", null),
    SILENT_NETWORK("connections to the broker silent", null),
    KILL_RELAY("kill -9 of the relay in the middle of a batch", null),
    HOLD_RELAY("SIGSTOP of the relay in the middle of a batch", null),
    RECREATE_TOPIC("topic deleted, made again, told again and read again", null),
    FILL_DISK("disk of the database full", null),
    CLOCK_AHEAD("a service whose clock is 7 minutes ahead", null),
    CLOCK_BEHIND("a service whose clock is 7 minutes behind", null);

    /** Those of the short form. */
    static final List<Fault> ESSENTIAL = List.of(KILL_PROJECT, KILL_EVALUATION, KILL_METRICS, KILL_BROKER);

    private final String words;
    private final @Nullable Service service;

    Fault(String words, @Nullable Service service) {
        this.words = words;
        this.service = service;
    }

    /** All that can be made to happen by this user: who is not root cannot fill a file system of its own. */
    static List<Fault> possible() {
        return Arrays.stream(values())
                .filter(fault -> fault != FILL_DISK || SmallFileSystem.possible())
                .toList();
    }

    /** For people. */
    String words() {
        return words;
    }

    /** The service whose process it hits; for faults that are about one. */
    Service service() {
        if (service == null) {
            throw new IllegalStateException(this + " is about no service");
        }
        return service;
    }
}
