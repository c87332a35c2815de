package org.migrationprofiles.launcher;

/** The three services, in the order in which they are named to people. */
enum Service {
    PROJECT("project-service", "project", PortSetting.PROJECT, PortSetting.PROJECT_MANAGEMENT),
    EVALUATION("evaluation-service", "evaluation", PortSetting.EVALUATION, PortSetting.EVALUATION_MANAGEMENT),
    METRICS("metrics-service", "metrics", PortSetting.METRICS, PortSetting.METRICS_MANAGEMENT);

    private final String title;
    private final String schema;
    private final PortSetting port;
    private final PortSetting managementPort;

    Service(String title, String schema, PortSetting port, PortSetting managementPort) {
        this.title = title;
        this.schema = schema;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Its name, which is its module's and its log's too. */
    String title() {
        return title;
    }

    /** Its schema in the database. */
    String schema() {
        return schema;
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
