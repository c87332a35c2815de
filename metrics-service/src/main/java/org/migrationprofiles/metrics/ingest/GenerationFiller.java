package org.migrationprofiles.metrics.ingest;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.migrationprofiles.kit.consumption.DatabaseRefusal;
import org.migrationprofiles.metrics.generation.Generation;
import org.migrationprofiles.metrics.generation.Generations;

/**
 * Fills a generation of the read model from the beginning of all topics, beside the one that answers, through the same
 * writer; then lets it answer, at a moment when it has all that the other has.
 */
@ApplicationScoped
public class GenerationFiller {

    private static final Logger LOG = Logger.getLogger(GenerationFiller.class);
    private static final int RECORDS_OF_A_POLL = 5_000;
    // So much of one partition at a time that polls are whole, and so little of all that two batches fit into a small
    // heap.
    private static final int BYTES_OF_A_PARTITION = 4_000_000;
    private static final int BYTES_OF_A_FETCH = 8_000_000;
    // A broker that waits for more in partitions that have been read to their ends keeps the others waiting.
    private static final int WAIT_FOR_MORE_MILLISECONDS = 10;
    // Nobody reads from what is being filled, and it is thrown away when the database ends: a batch that changes
    // nothing else need not be on disk before the next one. The facts, which come behind it, wait for all of it. See
    // ADR 0088.
    private static final String UNFLUSHED = "set local synchronous_commit = off";
    private static final String BULK = "set local work_mem = '64MB'";
    // So few events are read while writers wait, without anybody noticing.
    private static final long FEW = 1_000;
    private static final String MISSING = """
            select aggregate_type, count(*) as missing from OLD.replica old
            where not deleted and not exists (
                select 1 from NEW.replica new where new.aggregate_type = old.aggregate_type and new.id = old.id)
            group by aggregate_type order by aggregate_type
            """;

    private final Transactions transactions;
    private final RecordReader reader;
    private final ReadModelWriter writer;
    private final ConsumerPositions positions;
    private final DeadEvents deadEvents;
    private final Generations generations;
    private final Map<String, Object> kafka;
    private final List<String> topics;

    /**
     * @param kafka {@code kafka.*}: how to reach it
     * @param topics {@code mp.messaging.incoming.changes.topics}
     */
    @Inject
    GenerationFiller(
            Transactions transactions,
            RecordReader reader,
            ReadModelWriter writer,
            ConsumerPositions positions,
            DeadEvents deadEvents,
            Generations generations,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "mp.messaging.incoming.changes.topics") List<String> topics) {
        this.transactions = transactions;
        this.reader = reader;
        this.writer = writer;
        this.positions = positions;
        this.deadEvents = deadEvents;
        this.generations = generations;
        this.kafka = Map.copyOf(kafka);
        this.topics = List.copyOf(topics);
    }

    /**
     * Fills a generation and lets it answer. What fails, or is given up meanwhile, leaves the other one answering.
     *
     * @throws UnfilledGeneration when it cannot be filled, or may not take the other's place
     * @throws InterruptedException when the thread is asked to stop
     */
    public void fill(Generation generation) throws UnfilledGeneration, InterruptedException {
        try (Consumer<String, byte[]> consumer = consumer()) {
            TopicReading reading = TopicReading.fromTheBeginning(consumer, topics);
            empty(generation);
            transactions.run(connection -> {
                goOn(connection, generation, reading, 0);
                return reading;
            });
            Set<DeadRecord> dead = transactions.run(deadEvents::undecidedOrDiscarded);
            takeWhatIsThere(reading, generation, dead);
            // What came meanwhile, as far as it can be had before others have to wait.
            while (reading.behind() > FEW) {
                take(reading, generation, dead);
            }
            takePlace(reading, generation, dead);
        } catch (SQLException failure) {
            throw new UnfilledGeneration(
                    DatabaseRefusal.behind(failure)
                            .map(refusal -> "The database refuses what topics tell, with state " + refusal.sqlState()
                                    + "; the log of the service says more.")
                            .orElse("The database did not answer."),
                    failure);
        } catch (GivenUp noted) {
            LOG.infof("Generation %d of the read model is not filled further", generation.number());
        } catch (InterruptException stopped) {
            // Kafka's own, of which the thread's state has been set.
            throw new InterruptedException(stopped.getMessage());
        } catch (KafkaException failure) {
            throw new UnfilledGeneration("Kafka did not answer.", failure);
        }
    }

    private Consumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_OF_A_POLL);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_OF_A_PARTITION);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, BYTES_OF_A_FETCH);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, WAIT_FOR_MORE_MILLISECONDS);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void empty(Generation generation) throws SQLException {
        transactions.run(connection -> {
            generations.lock(connection, generation);
            generations.enter(connection, generation);
            List<String> tables = new ArrayList<>(List.of("replica", "consumer_position", "read_model_mark"));
            FactTable.ALL.forEach(table -> tables.add(table.table()));
            tables.addAll(KeptUnits.tables());
            execute(connection, "truncate " + String.join(", ", tables));
            return tables;
        });
    }

    // On one connection, since the server may lose the last of these transactions when it ends: whatever comes after
    // them fails then.
    private void takeWhatIsThere(TopicReading reading, Generation generation, Set<DeadRecord> dead)
            throws SQLException, InterruptedException {
        try (Transactions.Session session = transactions.session()) {
            if (!reading.isAt(reading.ends())) {
                try (ReadAhead<Heard> ahead = new ReadAhead<>(() -> heard(reading, dead), Heard::last)) {
                    Heard heard;
                    do {
                        heard = ahead.next();
                        takeAtOnce(session, generation, reading, heard);
                    } while (!heard.last());
                }
            }
            session.run(connection -> {
                // All facts at once take longer than any answer may.
                execute(connection, "set local statement_timeout = 0; " + BULK);
                generations.enter(connection, generation);
                writer.writeAllFacts(connection);
                ReadModelMark.renew(connection);
                goOn(connection, generation, reading, reading.count());
                return generation;
            });
        }
    }

    private Heard heard(TopicReading reading, Set<DeadRecord> dead) {
        HeardBatch batch = next(reading, dead);
        return new Heard(batch, reading.count(), reading.isAt(reading.ends()));
    }

    private void takeAtOnce(Transactions.Session session, Generation generation, TopicReading reading, Heard heard)
            throws SQLException {
        session.run(connection -> {
            execute(connection, BULK);
            generations.lock(connection, generation);
            generations.enter(connection, generation);
            heard.batch().keepUnusable(connection, deadEvents);
            boolean more = writer.writeStates(connection, heard.batch().states());
            if (!more && heard.batch().unusable().isEmpty()) {
                execute(connection, UNFLUSHED);
            }
            positions.advance(connection, heard.batch().next(), heard.batch().latest());
            goOn(connection, generation, reading, heard.count());
            return heard;
        });
    }

    private void take(TopicReading reading, Generation generation, Set<DeadRecord> dead)
            throws SQLException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Asked to stop");
        }
        HeardBatch heard = next(reading, dead);
        transactions.run(connection -> {
            generations.lock(connection, generation);
            generations.enter(connection, generation);
            write(connection, heard);
            goOn(connection, generation, reading, reading.count());
            return heard;
        });
    }

    private HeardBatch next(TopicReading reading, Set<DeadRecord> dead) {
        return HeardBatch.read(reader, reading.next(record -> !dead.contains(DeadRecord.of(record))), null);
    }

    private void write(Connection connection, HeardBatch heard) throws SQLException {
        heard.keepUnusable(connection, deadEvents);
        if (!heard.states().isEmpty()) {
            writer.write(connection, heard.states());
        }
        positions.advance(connection, heard.next(), heard.latest());
    }

    private void goOn(Connection connection, Generation generation, TopicReading reading, long count)
            throws SQLException {
        if (!generations.progress(connection, generation, Math.max(reading.total(), count), count)) {
            throw new GivenUp();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean unused = statement.execute(sql);
        }
    }

    // While this goes on, nobody writes into the other one: what that has read, this one has read too when it ends.
    private void takePlace(TopicReading reading, Generation generation, Set<DeadRecord> dead)
            throws SQLException, UnfilledGeneration {
        List<String> missing = transactions.run(connection -> {
            Generation old = generations.enterActiveToWrite(connection);
            Map<TopicPartition, Long> goal = reading.within(positions.all(connection));
            generations.lock(connection, generation);
            generations.enter(connection, generation);
            while (!reading.isAt(goal)) {
                write(connection, next(reading, dead));
            }
            List<String> lost = missing(connection, old, generation);
            if (lost.isEmpty() || generation.acceptMissing()) {
                goOn(connection, generation, reading, reading.count());
                if (!generations.activate(connection, generation)) {
                    throw new GivenUp();
                }
                ReadModelMark.renew(connection);
                return List.of();
            }
            return lost;
        });
        if (!missing.isEmpty()) {
            throw new UnfilledGeneration(
                    "The topics no longer tell of records that the figures count: " + String.join(", ", missing)
                            + ". Let the services that own them say them again (POST /admin/republish there) and start"
                            + " over, or accept it (acceptMissing=true).",
                    null);
        }
        LOG.infof("Generation %d of the read model answers now", generation.number());
    }

    private static List<String> missing(Connection connection, Generation old, Generation filled) throws SQLException {
        String sql = MISSING.replace("OLD", old.schema()).replace("NEW", filled.schema());
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            List<String> missing = new ArrayList<>();
            while (row.next()) {
                missing.add(row.getLong("missing") + " of " + row.getString("aggregate_type"));
            }
            return missing;
        }
    }

    /**
     * A batch.
     *
     * @param count how many records had been read with it
     * @param last whether all that was there when the reading began has been read
     */
    private record Heard(HeardBatch batch, long count, boolean last) {}

    /** Somebody has given the generation up. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
