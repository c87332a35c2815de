package org.migrationprofiles.launcher;

/** Loads what is missing of the report's data into services that somebody else started, and prints the figures. */
record LoadCommand() implements Command {

    @Override
    public int run(Context context) throws InterruptedException {
        Settings settings = context.running();
        Secrets secrets = Secrets.of(DataDirectory.prepared(settings.data()));
        SuiteClient client = new SuiteClient(secrets.token("suite-launcher", "project-editor", "evaluator"));
        for (Service service : Service.values()) {
            if (!client.answers(settings.readiness(service))) {
                throw new SuiteFailure(
                        service.title() + " is not ready on " + settings.readiness(service)
                                + ".\n  Start the suite first: docker compose up -d --build --wait, or ./suite up",
                        SuiteFailure.NOT_RUNNING);
            }
        }
        Progress progress = new Progress(context.console());
        if (!new ReportLoad(settings, client, progress, () -> {}).run()) {
            context.console().print("  The data are there already; nothing was loaded.");
        }
        context.console().print("");
        new ReportTable(context.console()).print(Report.get(settings, client, null));
        return 0;
    }
}
