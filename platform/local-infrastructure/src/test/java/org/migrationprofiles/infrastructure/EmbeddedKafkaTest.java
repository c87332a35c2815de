package org.migrationprofiles.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir
    Path directory;

    @Test
    void keepsItsTopicsAcrossAStopAndCreatesThemOnce() throws Exception {
        try (EmbeddedKafka first = EmbeddedKafka.start(directory, 0)) {
            SuiteTopics.create(first.bootstrapServers(), SuiteTopics.PARTITIONS);
            SuiteTopics.create(first.bootstrapServers(), SuiteTopics.PARTITIONS);
        }

        try (EmbeddedKafka second = EmbeddedKafka.start(directory, 0);
                Admin admin =
                        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, second.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrderElementsOf(
                            SuiteTopics.AGGREGATES.stream().map(SuiteTopics::of).toList());
        }
    }
}
