package org.migrationprofiles.kit.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;

/**
 * The change feed for readers who follow it: each answer has the cursor of the next request.
 *
 * <p>Change events are the audit trail and are kept for ever. So a cursor never points to something that is no longer
 * there, and 410 Gone does not occur.
 *
 * <p>Who asks to wait sleeps until a transaction with change events commits, without a database connection. Only so many
 * wait at once that requests of other kinds find a thread; one more is answered at once, as if it had not asked to wait.
 */
@ApplicationScoped
public class FollowedFeed {

    private final ChangeFeed feed;
    private final CommitSignals signals;
    private final String application;
    private final Semaphore places;
    private final FeedCursors cursors;

    /**
     * @param secret {@code suite.cursor-secret}: what signs cursors; without it one is used that the database keeps
     * @param waiting {@code suite.change-feed.waiting}: how many requests wait at once in this process
     */
    @Inject
    public FollowedFeed(
            DataSource dataSource,
            CommitSignals signals,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "suite.cursor-secret") Optional<String> secret,
            @ConfigProperty(name = "suite.change-feed.waiting", defaultValue = "32") int waiting) {
        this.feed = new ChangeFeed(dataSource);
        this.signals = signals;
        this.application = application;
        this.cursors = new FeedCursors(dataSource, secret);
        this.places = new Semaphore(waiting);
    }

    /**
     * The events after a cursor.
     *
     * @param cursor of an earlier answer; null to start with the first event there is
     * @param limit the most to return
     * @param within how long to wait for an event when there is none
     * @throws ProblemException 400 when the cursor is not of this feed, or of the time before a dump was restored
     */
    public ChangePage after(@Nullable String cursor, int limit, Duration within) {
        try {
            FeedPosition position = cursor == null ? FeedPosition.START : cursors.decode(cursor);
            List<ChangeFeed.Entry> entries = entries(position, limit, within);
            FeedPosition last = entries.isEmpty()
                    ? position
                    : entries.get(entries.size() - 1).position();
            return new ChangePage(
                    entries.stream()
                            .map(entry -> CloudEvent.of(entry.event(), application))
                            .toList(),
                    cursors.encode(last));
        } catch (SQLException failure) {
            throw new IllegalStateException("The change feed could not be read", failure);
        }
    }

    private List<ChangeFeed.Entry> entries(FeedPosition position, int limit, Duration within) throws SQLException {
        long end = System.nanoTime() + within.toNanos();
        long seen = signals.seen();
        List<ChangeFeed.Entry> entries = feed.after(position, limit);
        if (!entries.isEmpty() || within.isZero() || !places.tryAcquire()) {
            return entries;
        }
        try {
            long left = end - System.nanoTime();
            while (entries.isEmpty() && left > 0 && signals.running()) {
                signals.await(seen, Duration.ofNanos(left));
                seen = signals.seen();
                entries = feed.after(position, limit);
                left = end - System.nanoTime();
            }
            return entries;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return entries;
        } finally {
            places.release();
        }
    }
}
