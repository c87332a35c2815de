package org.migrationprofiles.metrics;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The clock of the service under test: the real one, until a test sets it. */
@Singleton
public class SetClock extends Clock {

    private static final Clock REAL = Clock.systemUTC();

    private volatile @Nullable Instant set;

    /** Stands still at a moment from now on. */
    public void set(Instant moment) {
        set = moment;
    }

    /** Goes on as the real one does. */
    public void release() {
        set = null;
    }

    @Override
    public Instant instant() {
        Instant moment = set;
        return moment == null ? REAL.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return REAL.withZone(zone);
    }
}
