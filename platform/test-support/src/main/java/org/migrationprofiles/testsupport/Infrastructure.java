package org.migrationprofiles.testsupport;

/** A PostgreSQL with the suite's database prepared, and a Kafka broker with its topics. */
interface Infrastructure extends AutoCloseable {

    /** Password of the roles with which services run in a test. */
    String PASSWORD = "test";

    /** Password of the roles that own the schemas in a test. */
    String OWNER_PASSWORD = "test-owner";

    /** The address of one service's schema. */
    String jdbcUrl(String schema);

    String bootstrapServers();

    /** Stops the servers and forgets what they stored. */
    @Override
    void close();

    /**
     * What {@code SUITE_TEST_INFRA} asks for: {@code embedded}, {@code docker}, or {@code auto} (the default), which
     * takes containers when an engine answers.
     */
    static Infrastructure start() {
        String wish = System.getenv().getOrDefault("SUITE_TEST_INFRA", "auto");
        return switch (wish) {
            case "embedded" -> EmbeddedInfrastructure.started();
            case "docker" -> ContainerInfrastructure.started();
            case "auto" ->
                ContainerInfrastructure.engineAnswers()
                        ? ContainerInfrastructure.started()
                        : EmbeddedInfrastructure.started();
            default -> throw new IllegalArgumentException("SUITE_TEST_INFRA is auto, embedded or docker, not " + wish);
        };
    }
}
