package org.migrationprofiles.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.infrastructure.EmbeddedKafka;
import org.migrationprofiles.infrastructure.EmbeddedPostgresql;
import org.migrationprofiles.infrastructure.SuiteTopics;

/** Servers of this JVM's own, in a temporary directory; they and what they stored end with the JVM. */
record EmbeddedInfrastructure(Path directory, EmbeddedPostgresql postgresql, EmbeddedKafka kafka)
        implements Infrastructure {

    static EmbeddedInfrastructure started() {
        try {
            Path directory = Files.createTempDirectory("suite-test-");
            EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory.resolve("postgresql"), 0, PASSWORD);
            // A broker that gives up is not to end the tests beside it: they tell themselves what they miss.
            Exit.setExitProcedure(EmbeddedInfrastructure::stay);
            Exit.setHaltProcedure(EmbeddedInfrastructure::stay);
            EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
            SuiteTopics.create(kafka.bootstrapServers(), SuiteTopics.PARTITIONS);
            EmbeddedInfrastructure started = new EmbeddedInfrastructure(directory, postgresql, kafka);
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop, "stop-test-infrastructure"));
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void stop() {
        kafka.close();
        postgresql.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String jdbcUrl(String schema) {
        return postgresql.jdbcUrl(schema);
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    private static void stay(int status, @Nullable String message) {
        throw new IllegalStateException("Kafka wants to end this process with status " + status + ": " + message);
    }
}
