package org.migrationprofiles.kit.consumption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Takes batches of records into the database. While the database is away a batch is tried again for as long as it takes, so
 * that nothing is lost and the channel never stops. A batch that the database refuses is taken record by record; a record that
 * cannot be kept, however often it is tried, is passed over, and the others are kept. Safe for use by several threads.
 */
@ApplicationScoped
public class BatchTaker {

    private static final Logger LOG = Logger.getLogger(BatchTaker.class);

    private final UntilTaken untilTaken;

    @Inject
    public BatchTaker(UntilTaken untilTaken) {
        this.untilTaken = untilTaken;
    }

    /**
     * Takes a batch; it is in the database afterwards, but for what was passed over.
     *
     * @throws InterruptedException when the service stops before that
     */
    public <R> void take(Iterable<R> batch, Keeper<R> keeper) throws InterruptedException {
        if (!takenUnlessRefused(batch, keeper)) {
            for (R single : batch) {
                if (!takenUnlessRefused(List.of(single), keeper)) {
                    keeper.passOver(single);
                }
            }
        }
    }

    /** Whether the database takes these records; tries until it says one or the other. */
    private <R> boolean takenUnlessRefused(Iterable<R> records, Keeper<R> keeper) throws InterruptedException {
        AtomicBoolean refused = new AtomicBoolean();
        untilTaken.run(() -> decided(records, keeper, refused));
        return !refused.get();
    }

    private static <R> boolean decided(Iterable<R> records, Keeper<R> keeper, AtomicBoolean refused) {
        try {
            keeper.keep(records).forEach(keeper::passOver);
            return true;
        } catch (SQLException | RuntimeException | AssertionError failure) {
            // The driver asserts what a connection that is cut breaks; an error would stop the channel for ever.
            if (DatabaseRefusal.behind(failure).isPresent()) {
                refused.set(true);
                return true;
            }
            LOG.warnf("What was heard cannot be written, which is tried again: %s", failure.getMessage());
            keeper.retried();
            return false;
        }
    }

    /**
     * Keeps records in the database.
     *
     * @param <R> a record
     */
    public interface Keeper<R> {

        /**
         * Keeps them in one transaction: all that can be read, or none when the database refuses.
         *
         * @return records that say nothing that could be kept
         */
        Collection<R> keep(Iterable<R> records) throws SQLException;

        /** Goes on without a record that cannot be kept. */
        void passOver(R record);

        /** Is told that an attempt failed and is repeated. */
        void retried();
    }
}
