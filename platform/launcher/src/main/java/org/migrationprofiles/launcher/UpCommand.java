package org.migrationprofiles.launcher;

import java.util.List;
import java.util.Locale;

/** Starts the suite, loads what is missing, prints the figures, and stays until it is told to stop. */
record UpCommand() implements Command {

    private static final int INTERRUPTED = 130;

    @Override
    public int run(Context context) throws InterruptedException {
        Settings settings = context.settings();
        Console console = context.console();
        DataDirectory data = DataDirectory.prepared(settings.data());
        SuiteLock lock = SuiteLock.take(data);
        try {
            long start = System.nanoTime();
            Progress progress = new Progress(console);
            data.demandSpace();
            MachineMemory.demand(settings);
            List<String> leftovers = new RunRecords(data).stopLeftovers();
            if (!leftovers.isEmpty()) {
                progress.done("left over", "stopped from an earlier run: " + String.join(", ", leftovers), start);
            }
            PortCheck.demandFree(settings.ports());
            Secrets secrets = Secrets.of(data);
            SuiteClient client = new SuiteClient(secrets.token("suite-launcher", "project-editor", "evaluator"));
            SuiteRun run = new SuiteRun(settings, data, secrets, progress, client);
            return supervised(context, run, progress, () -> {
                run.start();
                boolean loaded = new ReportLoad(settings, client, progress, run::demandAlive).run();
                welcome(context, client, secrets, loaded, start);
            });
        } finally {
            lock.close();
        }
    }

    private interface Start {
        void run() throws InterruptedException;
    }

    private static int supervised(Context context, SuiteRun run, Progress progress, Start start) {
        Signals signals = Signals.listen(Thread.currentThread(), () -> {
            run.kill();
            Runtime.getRuntime().halt(INTERRUPTED);
        });
        boolean up = false;
        try {
            start.run();
            up = true;
            run.watch();
            return 0;
        } catch (InterruptedException stop) {
            return end(context, progress, up);
        } catch (RuntimeException failure) {
            // What is interrupted in the middle fails in ways of its own, and that is no failure.
            if (signals.heard()) {
                return end(context, progress, up);
            }
            throw failure;
        } finally {
            var unused = Thread.interrupted();
            run.stop();
            if (signals.heard()) {
                context.console()
                        .print("Stopped. The data stay in " + context.settings().data() + ".");
            }
        }
    }

    private static int end(Context context, Progress progress, boolean up) {
        progress.clear();
        context.console().print("\nStopping (Ctrl-C again kills) …");
        return up ? 0 : INTERRUPTED;
    }

    /** A report that cannot be had is no reason to stop a suite that runs. */
    private static void printReport(Context context, SuiteClient client) throws InterruptedException {
        try {
            new ReportTable(context.console()).print(Report.get(context.settings(), client, null));
        } catch (SuiteFailure failure) {
            context.console().print("  " + failure.getMessage());
        }
    }

    private static void welcome(Context context, SuiteClient client, Secrets secrets, boolean loaded, long start)
            throws InterruptedException {
        Settings settings = context.settings();
        Console console = context.console();
        if (!loaded) {
            console.print("  The data are there already; nothing was loaded.");
        }
        console.print("");
        printReport(context, client);
        console.print("");
        for (Service service : Service.values()) {
            String address = settings.address(service);
            console.print(String.format(
                    Locale.ROOT, "  %-20s%s   described in %s/openapi", service.title(), address, address));
        }
        console.print("");
        console.print("Try it (the token reads and is good for 8 hours; another one: ./suite token ROLE):");
        console.print("curl -s -H 'Authorization: Bearer " + secrets.token("developer-reader", "reader") + "' '"
                + settings.address(Service.METRICS) + "/v1/indicators/evaluated?unit=PUBLICATION'");
        console.print("");
        console.print("The suite is up after " + Console.seconds(System.nanoTime() - start)
                + ". Ctrl-C stops it; the data stay in " + settings.data() + ".");
    }
}
