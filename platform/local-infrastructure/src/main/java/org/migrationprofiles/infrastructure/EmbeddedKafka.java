package org.migrationprofiles.infrastructure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker and its KRaft controller inside this process, listening on loopback only.
 *
 * <p>Topics are never created by accident: a producer or consumer that names an unknown topic gets an error.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Set<String> LISTS =
            Set.of("listeners", "advertised.listeners", "listener.security.protocol.map");

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker; formats its storage on the first start.
     *
     * @param directory kept across starts
     * @param port to listen on; 0 takes a free one
     * @throws InfrastructureException when the storage cannot be formatted or a port is taken
     */
    public static EmbeddedKafka start(Path directory, int port) {
        int brokerPort = port == 0 ? FreePorts.next() : port;
        return start(directory, brokerPort, brokerPort);
    }

    /**
     * Starts the broker behind something that passes connections on to it, such as a proxy.
     *
     * @param directory kept across starts
     * @param port to listen on
     * @param advertisedPort where clients are told to connect
     * @throws InfrastructureException when the storage cannot be formatted or a port is taken
     */
    public static EmbeddedKafka start(Path directory, int port, int advertisedPort) {
        return start(directory, port, advertisedPort, Map.of());
    }

    /**
     * Starts the broker with settings of its caller beside its own, such as a listener more that wants TLS and passwords.
     *
     * @param directory kept across starts
     * @param port to listen on without either
     * @param advertisedPort where clients are told to connect without either
     * @param more settings of Kafka's brokers; of listeners those beside its own, with commas between them
     * @throws InfrastructureException when the storage cannot be formatted or a port is taken
     */
    public static EmbeddedKafka start(Path directory, int port, int advertisedPort, Map<String, String> more) {
        try {
            Properties settings = settings(directory, port, FreePorts.next());
            settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + advertisedPort);
            more.forEach((name, value) ->
                    settings.merge(name, value, (own, other) -> LISTS.contains(name) ? own + "," + other : other));
            format(directory, settings);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server, advertisedPort);
        } catch (IOException | RuntimeException problem) {
            throw new InfrastructureException("The Kafka broker did not start in " + directory, problem);
        }
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", directory.resolve("log").toString());
        // Each partition has two index files of this size from the start; 10 MiB each would be gigabytes of nothing.
        settings.setProperty("log.index.size.max.bytes", "262144");
        // What compaction keeps in memory while it works: a broker of one machine has no need of 128 MiB.
        settings.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("offsets.topic.num.partitions", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        return settings;
    }

    private static void format(Path directory, Properties settings) throws IOException {
        Path log = directory.resolve("log");
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(log);
        Path file = directory.resolve("server.properties");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            settings.store(out, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString(), "--ignore-formatted"
                },
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IOException(said.toString(StandardCharsets.UTF_8));
        }
    }

    /** Host and port for clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker; what it stored stays. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
