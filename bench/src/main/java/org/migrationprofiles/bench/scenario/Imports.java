package org.migrationprofiles.bench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.migrationprofiles.bench.load.HttpConnection;
import org.migrationprofiles.bench.load.LoadFailure;
import org.migrationprofiles.bench.portfolio.Portfolio;
import org.migrationprofiles.launcher.Service;

/** Puts many records on record the way that anybody would: as files, through the suite's own imports. */
public final class Imports {

    private static final int ROWS_OF_A_FILE = 20_000;
    private static final int LOOK_EVERY_MILLISECONDS = 20;

    private final Ground ground;

    /** Of a suite. */
    public Imports(Ground ground) {
        this.ground = ground;
    }

    /** Imports the whole portfolio, and waits until the read model has it. */
    public void portfolio(Consumer<String> progress) throws IOException, SQLException, InterruptedException {
        Portfolio portfolio = ground.portfolio();
        all(Service.PROJECT, "organisations", portfolio.lines(Portfolio.Kind.ORGANISATION), progress);
        all(Service.PROJECT, "projects", portfolio.lines(Portfolio.Kind.PROJECT), progress);
        all(Service.PROJECT, "profiles", portfolio.lines(Portfolio.Kind.PROFILE), progress);
        all(Service.PROJECT, "publications", portfolio.lines(Portfolio.Kind.PUBLICATION), progress);
        ground.awaitReferences();
        all(Service.EVALUATION, "evaluations", portfolio.lines(Portfolio.Kind.EVALUATION), progress);
        progress.accept(String.format("the read model had all %.1f s later", ground.awaitReadModel()));
    }

    private void all(Service service, String kind, Stream<String> lines, Consumer<String> progress)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        int rows = 0;
        Iterator<String> rest = lines.iterator();
        while (rest.hasNext()) {
            List<String> some = new ArrayList<>();
            while (rest.hasNext() && some.size() < ROWS_OF_A_FILE) {
                some.add(rest.next());
            }
            run(service, kind, some);
            rows += some.size();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        progress.accept(String.format("%,d %s in %.1f s, %,.0f a second", rows, kind, seconds, rows / seconds));
    }

    /**
     * Imports rows, and comes back when all are on record.
     *
     * @throws LoadFailure when one of them is refused
     */
    public void run(Service service, String kind, List<String> lines) throws IOException, InterruptedException {
        byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try (HttpConnection http = ground.http(service)) {
            ClassicHttpRequest request =
                    http.request("POST", "/v1/imports?mode=ACCEPTED_ROWS&kind=" + kind, "application/x-ndjson", body);
            request.addHeader("Prefer", "wait=20");
            HttpConnection.Answer answer = http.send(request);
            String location = answer.location();
            JsonNode report = Ground.json(answer);
            while (answer.status() == 202
                    || "RUNNING".equals(report.path("status").asText())) {
                if (location == null) {
                    throw new LoadFailure("An import without a place: " + answer.text(), null);
                }
                Thread.sleep(LOOK_EVERY_MILLISECONDS);
                answer = http.get(location.substring(location.indexOf("/v1/")));
                report = Ground.json(answer);
            }
            if (!"COMPLETED".equals(report.path("status").asText())
                    || report.path("rejected").asInt(-1) != 0) {
                String told = answer.text();
                throw new LoadFailure(
                        "The import of " + kind + " was refused: " + told.substring(0, Math.min(told.length(), 2_000)),
                        null);
            }
        }
    }
}
