package org.migrationprofiles.project.determination;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.migrationprofiles.kit.consumption.BatchTaker;
import org.migrationprofiles.kit.consumption.TakenBatches;

/**
 * Hears of determinations. Batches may come twice or out of order; a batch is acknowledged once it is in the database. An event
 * that cannot be kept is passed over, logged and counted, so that it stops no other.
 */
// A series that appears with the first event passed over would hide that event from a rate.
@Startup
@ApplicationScoped
class DeterminationConsumer implements BatchTaker.Keeper<ConsumerRecord<String, String>> {

    private static final Logger LOG = Logger.getLogger(DeterminationConsumer.class);

    private final DeterminationBatch batches;
    private final BatchTaker taker;
    private final TakenBatches taken;
    private final Counter passedOver;
    private final Counter retries;

    @Inject
    DeterminationConsumer(DeterminationBatch batches, BatchTaker taker, TakenBatches taken, MeterRegistry meters) {
        this.batches = batches;
        this.taker = taker;
        this.taken = taken;
        this.passedOver = Counter.builder("suite.determinations.passed.over")
                .description("Events of determinations that could not be kept")
                .register(meters);
        this.retries = Counter.builder("suite.determinations.retries")
                .description("Attempts to keep determinations that failed and were repeated")
                .register(meters);
    }

    @Incoming("determinations")
    @Blocking
    void hear(ConsumerRecords<String, String> batch) throws InterruptedException {
        taken.during(batch, () -> taker.take(batch, this));
    }

    @Override
    public Collection<ConsumerRecord<String, String>> keep(Iterable<ConsumerRecord<String, String>> records)
            throws SQLException {
        return batches.keep(records);
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
