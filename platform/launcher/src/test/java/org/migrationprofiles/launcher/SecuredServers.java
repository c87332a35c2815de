package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.migrationprofiles.infrastructure.EmbeddedKafka;
import org.migrationprofiles.infrastructure.EmbeddedPostgresql;
import org.migrationprofiles.infrastructure.FreePorts;

/** A broker and a database that let in nobody without TLS and a password. */
final class SecuredServers implements AutoCloseable {

    /** How services are known to the broker. */
    static final String KAFKA_USER = "the-suite";

    /** Their password there. */
    static final String KAFKA_PASSWORD = "of-the-suite";

    private static final int ITERATIONS = 4096;
    private static final int LEAST_PORT = 10_000;
    private static final int PORT_BOUND = 20_000;

    private final EmbeddedKafka kafka;
    private final EmbeddedPostgresql postgresql;
    private final int securedPort;
    private final String superuserPassword;

    /**
     * Starts both.
     *
     * @param directory for their data
     * @param authority that vouches for them
     * @param passwords of the roles of the database
     */
    SecuredServers(Path directory, CertificateAuthority authority, EmbeddedPostgresql.Passwords passwords)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        this.securedPort = FreePorts.between(LEAST_PORT, PORT_BOUND);
        int ownPort = FreePorts.between(LEAST_PORT, PORT_BOUND);
        this.kafka =
                EmbeddedKafka.start(directory.resolve("kafka"), ownPort, ownPort, listener(securedPort, authority));
        this.postgresql = EmbeddedPostgresql.start(directory.resolve("postgresql"), 0, passwords);
        this.superuserPassword = Files.readString(directory.resolve("postgresql/suite-superuser"))
                .strip();
        letInOverTlsAlone(directory.resolve("postgresql/pg_hba.conf"), authority);
        addUser();
    }

    private static Map<String, String> listener(int port, CertificateAuthority authority) {
        return Map.of(
                "listeners", "SASL_SSL://127.0.0.1:" + port,
                "advertised.listeners", "SASL_SSL://localhost:" + port,
                "listener.security.protocol.map", "SASL_SSL:SASL_SSL",
                "inter.broker.listener.name", "PLAINTEXT",
                "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                "ssl.keystore.type", "PKCS12",
                "ssl.keystore.location", authority.serverKeys().toString(),
                "ssl.keystore.password", CertificateAuthority.PASSWORD);
    }

    private void addUser() throws ExecutionException, InterruptedException {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) kafka.bootstrapServers()))) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            KAFKA_USER,
                            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                            KAFKA_PASSWORD)))
                    .all()
                    .get();
        }
    }

    private void letInOverTlsAlone(Path rules, CertificateAuthority authority) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + postgresql.port() + "/postgres",
                        "postgres",
                        superuserPassword);
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set ssl_cert_file = '" + authority.serverCertificate() + "'");
            statement.execute("alter system set ssl_key_file = '" + authority.serverKey() + "'");
            statement.execute("alter system set ssl = on");
            Files.writeString(rules, "hostssl all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Host and port of the database, by the name on its certificate. */
    String database() {
        return "localhost:" + postgresql.port();
    }

    /** Password of the administrator of the database. */
    String superuserPassword() {
        return superuserPassword;
    }

    /** How to reach the broker: what a service is told in variables of its environment. */
    Map<String, String> kafka(CertificateAuthority trusted, String password) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "localhost:" + securedPort,
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "KAFKA_SASL_MECHANISM",
                "SCRAM-SHA-512",
                "KAFKA_SASL_JAAS_CONFIG",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + KAFKA_USER
                        + "\" password=\"" + password + "\";",
                "KAFKA_SSL_TRUSTSTORE_TYPE",
                "PEM",
                "KAFKA_SSL_TRUSTSTORE_LOCATION",
                trusted.certificate().toString());
    }

    /** Parameters of an address of JDBC, by which the driver accepts no server but one that this authority vouches for. */
    static String tls(CertificateAuthority trusted) {
        return "sslmode=verify-full&sslrootcert=" + trusted.certificate();
    }

    @Override
    public void close() {
        kafka.close();
        postgresql.close();
    }
}
