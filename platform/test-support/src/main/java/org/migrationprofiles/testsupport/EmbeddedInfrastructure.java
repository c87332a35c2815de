package org.migrationprofiles.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.migrationprofiles.infrastructure.EmbeddedKafka;
import org.migrationprofiles.infrastructure.EmbeddedPostgresql;
import org.migrationprofiles.infrastructure.SuiteTopics;

/** Servers of this JVM's own, in a temporary directory; they and what they stored end when it is closed. */
record EmbeddedInfrastructure(Path directory, EmbeddedPostgresql postgresql, EmbeddedKafka kafka)
        implements Infrastructure {

    static EmbeddedInfrastructure started() {
        try {
            Path directory = Files.createTempDirectory("suite-test-");
            EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(
                    directory.resolve("postgresql"), 0, new EmbeddedPostgresql.Passwords(OWNER_PASSWORD, PASSWORD));
            EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
            SuiteTopics.create(kafka.bootstrapServers(), SuiteTopics.PARTITIONS);
            return new EmbeddedInfrastructure(directory, postgresql, kafka);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
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
}
