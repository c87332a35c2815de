package org.migrationprofiles.metrics.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Cursors;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.freshness.FreshnessWatch;

/**
 * The feed of changes of profile status, for readers who follow it. Changes are kept for ever. Who waits for one holds a
 * thread and no connection; only so many wait at once, one more is answered at once.
 */
@ApplicationScoped
public class StatusFeed {

    private static final String QUERY = "profile-status-changes";
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final Position START = new Position(0, null);

    private final StatusClock clock;
    private final FreshnessWatch freshness;
    private final ReadSnapshot snapshot;
    private final DataSource dataSource;
    private final Optional<String> secret;
    private final Semaphore places;

    /**
     * @param secret {@code suite.cursor-secret}: what signs cursors; without it one is used that the database keeps
     * @param waiting {@code suite.profile-status.waiting}: how many requests wait at once in this process
     */
    @Inject
    public StatusFeed(
            StatusClock clock,
            FreshnessWatch freshness,
            ReadSnapshot snapshot,
            DataSource dataSource,
            @ConfigProperty(name = "suite.cursor-secret") Optional<String> secret,
            @ConfigProperty(name = "suite.profile-status.waiting", defaultValue = "32") int waiting) {
        this.clock = clock;
        this.freshness = freshness;
        this.snapshot = snapshot;
        this.dataSource = dataSource;
        this.secret = secret;
        this.places = new Semaphore(waiting);
    }

    /**
     * Changes since a moment or an earlier answer.
     *
     * @param since next of an earlier answer, or an instant (RFC 3339); null for all there are
     * @param codes ISO 3166-1 alpha-2, alpha-3 or M49 codes of countries; empty for all
     * @param limit the most to return
     * @param within how long to wait for a change when there is none
     * @throws ProblemException 400 for a cursor that is not of this feed, an instant before it began, an unknown country
     */
    public ProfileStatusChanges since(@Nullable String since, List<String> codes, int limit, Duration within) {
        clock.catchUpWithTheDay();
        Position position = snapshot.of(() -> position(since));
        ProfileStatusChanges changes = snapshot.of(() -> read(position, codes, limit));
        boolean waits = changes.items().isEmpty() && !within.isZero() && places.tryAcquire();
        return waits ? awaited(changes, position, codes, limit, within) : changes;
    }

    private ProfileStatusChanges awaited(
            ProfileStatusChanges none, Position position, List<String> codes, int limit, Duration within) {
        ProfileStatusChanges changes = none;
        long end = System.nanoTime() + within.toNanos();
        try {
            while (changes.items().isEmpty() && System.nanoTime() < end) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                TimeUnit.MILLISECONDS.sleep(Math.max(1, Math.min(LOOK_EVERY_MILLIS, left)));
                clock.catchUpWithTheDay();
                changes = snapshot.of(() -> read(position, codes, limit));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
        return changes;
    }

    /** What to give as since to hear of what changes from now on; empty while nothing has been told ever. */
    Optional<String> now() {
        try (Connection connection = dataSource.getConnection()) {
            StatusJournal journal = new StatusJournal(connection);
            StatusJournal.Told told = journal.told();
            return told == null ? Optional.empty() : Optional.of(cursor(told, journal.newest()));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private Position position(@Nullable String since) {
        if (since == null) {
            return START;
        }
        try (Connection connection = dataSource.getConnection()) {
            StatusJournal.Told told = begun(new StatusJournal(connection));
            Instant instant = instant(since);
            if (instant == null) {
                return new Position(
                        Long.parseLong(cursors(told).decode(QUERY, since).get(0)), null);
            }
            if (instant.isBefore(told.beginsAt())) {
                throw QueryParameters.refused(
                        "since",
                        "the next of an earlier answer, or an instant not before " + told.beginsAt()
                                + ", when changes began to be told");
            }
            return new Position(0, instant);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("The changes of profile status could not be read", failure);
    }

    private static @Nullable Instant instant(String since) {
        try {
            return Instant.parse(since);
        } catch (DateTimeParseException cursor) {
            return null;
        }
    }

    private ProfileStatusChanges read(Position position, List<String> codes, int limit) {
        try (Connection connection = dataSource.getConnection()) {
            StatusJournal journal = new StatusJournal(connection);
            StatusJournal.Told told = begun(journal);
            Map<String, StatusFacts.HeardCountry> names = new HashMap<>();
            StatusRecords.countries(connection).forEach(country -> names.put(country.iso3(), country));
            List<String> countries = codes.isEmpty() ? List.of() : alpha3(codes, names.values());
            long newest = journal.newest();
            List<StatusJournal.Numbered> changes =
                    journal.changes(position.seq(), position.toldFrom(), countries, limit);
            long last = changes.size() == limit ? changes.get(limit - 1).seq() : Math.max(position.seq(), newest);
            return new ProfileStatusChanges(
                    changes.stream().map(change -> view(change.entry(), names)).toList(),
                    cursor(told, last),
                    told.beginsAt(),
                    told.on(),
                    ProfileStatus.rule(ProfileStatus.REPORTED_CYCLE),
                    freshness.now());
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static List<String> alpha3(List<String> codes, Collection<StatusFacts.HeardCountry> known) {
        return StatusFacts.codes(known).require("country", codes);
    }

    private static ProfileStatusChanges.Change view(
            StatusJournal.Entry entry, Map<String, StatusFacts.HeardCountry> names) {
        String iso3 = entry.country();
        StatusFacts.HeardCountry country =
                names.getOrDefault(iso3, new StatusFacts.HeardCountry(iso3, null, null, iso3));
        return new ProfileStatusChanges.Change(
                iso3,
                country.iso2(),
                country.m49(),
                country.name(),
                entry.from(),
                entry.to(),
                entry.day(),
                entry.reason(),
                entry.eventTime(),
                entry.toldAt(),
                "/v1/profile-status?country=" + iso3);
    }

    private static StatusJournal.Told begun(StatusJournal journal) throws SQLException {
        StatusJournal.Told told = journal.told();
        if (told == null) {
            throw new IllegalStateException("The feed has not begun");
        }
        return told;
    }

    private String cursor(StatusJournal.Told told, long seq) {
        return cursors(told).encode(QUERY, List.of(Long.toString(seq)));
    }

    private Cursors cursors(StatusJournal.Told told) {
        return new Cursors(Optional.of(secret.orElse(told.secret())));
    }

    /**
     * Where a reader stands.
     *
     * @param seq number of the last change that was read
     * @param toldFrom only what was told then or later is wanted; null for all
     */
    private record Position(long seq, @Nullable Instant toldFrom) {}
}
