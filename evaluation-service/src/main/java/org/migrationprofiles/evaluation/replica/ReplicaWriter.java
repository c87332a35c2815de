package org.migrationprofiles.evaluation.replica;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.migrationprofiles.kit.consumption.TakenBatches;

/**
 * Keeps the newest state of each aggregate that project-service tells of. Batches may come twice or out of order: a
 * version that is not newer changes nothing. A batch is acknowledged once it is in the database.
 */
@ApplicationScoped
class ReplicaWriter {

    private final ReplicaKeeper keeper;
    private final TakenBatches taken;

    @Inject
    ReplicaWriter(ReplicaKeeper keeper, TakenBatches taken) {
        this.keeper = keeper;
        this.taken = taken;
    }

    @Incoming("replica")
    @Blocking
    void keep(ConsumerRecords<String, String> batch) throws InterruptedException {
        taken.during(batch, () -> keeper.take(batch));
    }
}
