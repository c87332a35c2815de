package org.migrationprofiles.evaluation.replica;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.migrationprofiles.kit.consumption.BatchTaker;

/**
 * Takes batches of what project-service tells into the replica, whoever read them. A record that cannot be kept is passed over,
 * logged and counted. Safe for use by several threads.
 */
// A series that appears with the first event passed over would hide that event from a rate.
@Startup
@ApplicationScoped
class ReplicaKeeper {

    private static final Logger LOG = Logger.getLogger(ReplicaKeeper.class);

    private final ReplicaBatch batches;
    private final BatchTaker taker;
    private final Counter passedOver;
    private final Counter retries;

    @Inject
    ReplicaKeeper(ReplicaBatch batches, BatchTaker taker, MeterRegistry meters) {
        this.batches = batches;
        this.taker = taker;
        this.passedOver = Counter.builder("suite.replica.passed.over")
                .description("Events that could not be kept in the replica")
                .register(meters);
        this.retries = Counter.builder("suite.replica.retries")
                .description("Attempts to keep events that failed and were repeated")
                .register(meters);
    }

    /** Takes a batch into the replica; as {@link BatchTaker#take}. */
    void take(Iterable<ConsumerRecord<String, String>> batch) throws InterruptedException {
        taker.take(batch, new Keeper(batches::keep));
    }

    /** Takes a batch into what a rebuild has read so far; as {@link BatchTaker#take}. */
    void takeAside(Iterable<ConsumerRecord<String, String>> batch) throws InterruptedException {
        taker.take(batch, new Keeper(batches::keepAside));
    }

    /** Writes a batch. */
    @FunctionalInterface
    private interface Write {
        List<ConsumerRecord<String, String>> records(Iterable<ConsumerRecord<String, String>> records)
                throws SQLException;
    }

    /** Keeps a batch in one place or the other. */
    private final class Keeper implements BatchTaker.Keeper<ConsumerRecord<String, String>> {

        private final Write write;

        Keeper(Write write) {
            this.write = write;
        }

        @Override
        public List<ConsumerRecord<String, String>> keep(Iterable<ConsumerRecord<String, String>> records)
                throws SQLException {
            return write.records(records);
        }

        @Override
        public void passOver(ConsumerRecord<String, String> record) {
            passedOver.increment();
            LOG.warnf(
                    "Passed over an event that cannot be used: %s, partition %d, offset %d",
                    record.topic(), record.partition(), record.offset());
        }

        @Override
        public void retried() {
            retries.increment();
        }
    }
}
