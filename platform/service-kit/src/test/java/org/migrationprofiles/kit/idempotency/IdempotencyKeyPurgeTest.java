package org.migrationprofiles.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationprofiles.infrastructure.EmbeddedPostgresql;
import org.migrationprofiles.infrastructure.SuiteDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** Answers are kept for as long as they are asked for. */
class IdempotencyKeyPurgeTest {

    @TempDir
    Path directory;

    @Test
    void forgetsWhatIsOlderThanTheRetentionAndNothingElse() throws Exception {
        try (EmbeddedPostgresql postgresql =
                EmbeddedPostgresql.start(directory, 0, new EmbeddedPostgresql.Passwords("test", "test"))) {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setUrl(postgresql.jdbcUrl("project"));
            dataSource.setUser(SuiteDatabase.ownerOf("project"));
            dataSource.setPassword("test");
            Flyway.configure().dataSource(dataSource).locations("db/kit").load().migrate();
            List<String> kept = new ArrayList<>();
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        insert into idempotency_key (actor, key, request_hash, status, created_at) values
                        ('ada', 'old', '', 201, clock_timestamp() - interval '25 hours'),
                        ('ada', 'young', '', 201, clock_timestamp() - interval '23 hours')
                        """);

                new IdempotencyKeyPurge(dataSource, Duration.ofHours(24)).purge();

                try (ResultSet row = statement.executeQuery("select key from idempotency_key")) {
                    while (row.next()) {
                        kept.add(row.getString(1));
                    }
                }
            }
            assertThat(kept).containsExactly("young");
        }
    }
}
