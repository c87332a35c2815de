package org.migrationprofiles.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Loads what is missing of the report's data, over the services' own HTTP endpoints. Each step is one transaction of
 * the service and looks first whether it was done with the same content: a load that was cut short goes on where it
 * ended, and a suite of an earlier release gets what the new one knows more.
 */
final class ReportLoad {

    private static final Duration STEP_WITHIN = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration QUIET = Duration.ofMillis(2500);
    private static final Set<String> GOING_ON = Set.of("RECEIVING", "RUNNING");
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final Settings settings;
    private final SuiteClient client;
    private final Progress progress;
    private final Runnable watch;
    private boolean loaded;

    /**
     * @param watch is run while waiting; throws when there is nothing to wait for any more
     */
    ReportLoad(Settings settings, SuiteClient client, Progress progress, Runnable watch) {
        this.settings = settings;
        this.client = client;
        this.progress = progress;
        this.watch = watch;
    }

    /**
     * Loads what is missing and waits until the figures have it.
     *
     * @return whether anything was missing
     */
    boolean run() throws InterruptedException {
        for (DataFile file : DataFile.ALL) {
            load(file);
        }
        waitUntilFiguresAreFresh();
        return loaded;
    }

    private void load(DataFile file) throws InterruptedException {
        long start = System.nanoTime();
        String imports = settings.address(file.service()) + "/v1/imports";
        String kind = "kind=" + URLEncoder.encode(file.kind(), StandardCharsets.UTF_8);
        SuiteClient.Answer runs = insist(file.kind(), () -> client.get(imports + "?" + kind + "&limit=200"));
        demandSuccess(file.kind(), runs);
        String content = file.sha256();
        for (JsonNode run : runs.body().path("items")) {
            boolean tried = run.path("dryRun").asBoolean();
            boolean same = run.path("sha256").asText().equals(content);
            if (same && run.path("status").asText().equals("COMPLETED") && !tried) {
                return;
            }
        }
        String source = file.source() == null ? "" : "&source=" + sourceId(file.source());
        SuiteClient.Answer answer = insist(
                file.kind(), () -> client.post(imports + "?" + kind + source, file.mediaType(), file.content(), ""));
        demandSuccess(file.kind() + " in " + file.service().title(), answer);
        answer = ended(file, imports, answer);
        loaded = true;
        progress.done(file.kind(), "to " + file.service().title() + ": " + summary(answer.body()), start);
    }

    /** The report of an import that has ended; it goes on by itself when its request did not wait for it. */
    private SuiteClient.Answer ended(DataFile file, String imports, SuiteClient.Answer answer)
            throws InterruptedException {
        String address = imports + "/" + answer.body().path("id").asText();
        long start = System.nanoTime();
        SuiteClient.Answer run = answer;
        while (GOING_ON.contains(run.body().path("status").asText())) {
            watch.run();
            demandTime(file.kind(), start, "the import has not ended");
            progress.doing(file.kind(), run.body().path("applied").asText() + " rows so far");
            Thread.sleep(PAUSE.toMillis());
            run = insist(file.kind(), () -> client.get(address));
            demandSuccess(file.kind(), run);
        }
        String status = run.body().path("status").asText();
        if (!status.equals("COMPLETED")) {
            progress.clear();
            throw new SuiteFailure("Loading " + file.kind() + " ended as " + status + ".\n  See " + address);
        }
        return run;
    }

    private String sourceId(String key) throws InterruptedException {
        String address = settings.address(Service.EVALUATION) + "/v1/sources/" + key;
        SuiteClient.Answer source = insist("sources", () -> client.get(address));
        demandSuccess("source " + key, source);
        return source.body().path("id").asText();
    }

    private static String summary(JsonNode report) {
        List<String> counts = new ArrayList<>();
        report.path("created").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> counts.add(entry.getValue().asText() + " " + words(entry)));
        report.path("updated").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> counts.add(entry.getValue().asText() + " " + words(entry) + " changed"));
        return report.path("accepted").asText() + " rows"
                + (counts.isEmpty() ? ", nothing new" : ", " + String.join(", ", counts));
    }

    private static String words(Map.Entry<String, JsonNode> count) {
        String plural = count.getKey().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return count.getValue().asInt() == 1 ? plural.replaceAll("s$", "") : plural;
    }

    /**
     * Kafka may get an event a moment after the change is stored, and the lag that is told may be two seconds old: the
     * figures have everything when no lag was told for longer than that.
     */
    private void waitUntilFiguresAreFresh() throws InterruptedException {
        long start = System.nanoTime();
        long quietSince = 0;
        String address = settings.address(Service.METRICS) + "/v1/freshness";
        while (true) {
            SuiteClient.Answer answer = insist("freshness", () -> client.get(address));
            demandSuccess("freshness", answer);
            JsonNode lag = answer.body().path("lagEvents");
            boolean quiet = lag.isNumber() && lag.asLong() == 0;
            quietSince = !quiet ? 0 : quietSince == 0 ? System.nanoTime() : quietSince;
            if (quiet && (!loaded || System.nanoTime() - quietSince > QUIET.toNanos())) {
                break;
            }
            demandTime("metrics-service", start, "it has not read all change events yet: lag " + lag.asText("unknown"));
            progress.doing("figures", "waiting for metrics-service, lag " + lag.asText("unknown"));
            watch.run();
            Thread.sleep(PAUSE.toMillis() / 2);
        }
        if (loaded) {
            progress.done("figures", "metrics-service has read all change events", start);
        }
    }

    private interface Call {
        SuiteClient.Answer run() throws IOException, InterruptedException;
    }

    /** Repeats a call that fails for reasons that may pass: no connection, a server error, a reference on its way. */
    private SuiteClient.Answer insist(String what, Call call) throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            String trouble;
            try {
                SuiteClient.Answer answer = call.run();
                boolean mayPass = answer.status() >= SERVER_ERROR || answer.status() == 422 || answer.status() == 409;
                if (answer.status() < CLIENT_ERROR || !mayPass) {
                    return answer;
                }
                trouble = answer.problem();
            } catch (IOException unanswered) {
                trouble = "no answer (" + unanswered.getMessage() + ")";
            }
            watch.run();
            demandTime(what, start, trouble);
            progress.doing(what, "trying again: " + trouble);
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private void demandTime(String what, long start, String trouble) {
        if (System.nanoTime() - start > STEP_WITHIN.toNanos()) {
            progress.clear();
            throw new SuiteFailure("Loading " + what + " did not succeed in " + STEP_WITHIN.toSeconds() + " s: "
                    + trouble + "\n  ./suite up goes on from here.");
        }
    }

    private void demandSuccess(String what, SuiteClient.Answer answer) {
        if (!answer.successful()) {
            progress.clear();
            throw new SuiteFailure("Loading " + what + " was refused: " + answer.problem());
        }
    }
}
