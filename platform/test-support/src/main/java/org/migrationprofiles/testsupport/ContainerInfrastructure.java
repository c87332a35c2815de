package org.migrationprofiles.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.migrationprofiles.infrastructure.InfrastructureException;
import org.migrationprofiles.infrastructure.SuiteDatabase;
import org.migrationprofiles.infrastructure.SuiteTopics;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers that docker-compose.yml names, in containers. */
record ContainerInfrastructure(PostgreSQLContainer postgresql, KafkaContainer kafka) implements Infrastructure {

    static boolean engineAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    static ContainerInfrastructure started() {
        PostgreSQLContainer postgresql = new PostgreSQLContainer("postgres:17-alpine").withDatabaseName("postgres");
        KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.2");
        postgresql.start();
        kafka.start();
        ContainerInfrastructure started = new ContainerInfrastructure(postgresql, kafka);
        try (Connection administration = started.superuser("postgres")) {
            SuiteDatabase.createIfMissing(administration);
        } catch (SQLException failure) {
            throw new InfrastructureException("The database could not be created", failure);
        }
        try (Connection suite = started.superuser(SuiteDatabase.NAME)) {
            SuiteDatabase.prepare(suite, OWNER_PASSWORD, PASSWORD);
        } catch (SQLException failure) {
            throw new InfrastructureException("The database could not be prepared", failure);
        }
        SuiteTopics.create(kafka.getBootstrapServers(), SuiteTopics.PARTITIONS);
        return started;
    }

    @Override
    public void close() {
        kafka.stop();
        postgresql.stop();
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), postgresql.getUsername(), postgresql.getPassword());
    }

    private String url(String database) {
        return "jdbc:postgresql://" + postgresql.getHost() + ":"
                + postgresql.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
    }

    @Override
    public String jdbcUrl(String schema) {
        return url(SuiteDatabase.NAME) + "?currentSchema=" + schema;
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }
}
