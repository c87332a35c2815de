package org.migrationprofiles.launcher;

import org.jspecify.annotations.Nullable;

/** The three services, in the order in which they are named to people. */
public enum Service {
    PROJECT("project-service", "project", null, PortSetting.PROJECT, PortSetting.PROJECT_MANAGEMENT),
    EVALUATION(
            "evaluation-service", "evaluation", "replica", PortSetting.EVALUATION, PortSetting.EVALUATION_MANAGEMENT),
    METRICS("metrics-service", "metrics", "changes", PortSetting.METRICS, PortSetting.METRICS_MANAGEMENT);

    private final String title;
    private final String schema;
    private final @Nullable String channel;
    private final PortSetting port;
    private final PortSetting managementPort;

    Service(String title, String schema, @Nullable String channel, PortSetting port, PortSetting managementPort) {
        this.title = title;
        this.schema = schema;
        this.channel = channel;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Its name, which is its module's and its log's too. */
    public String title() {
        return title;
    }

    /** Its schema in the database. */
    public String schema() {
        return schema;
    }

    /** The channel by which it hears change events, if it hears any. */
    @Nullable
    String channel() {
        return channel;
    }

    /** Where it answers. */
    PortSetting port() {
        return port;
    }

    /** Where it tells its health. */
    PortSetting managementPort() {
        return managementPort;
    }
}
