package org.migrationprofiles.bench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.migrationprofiles.bench.load.HttpConnection;
import org.migrationprofiles.bench.load.LoadFailure;
import org.migrationprofiles.bench.result.Goal;
import org.migrationprofiles.bench.result.Measure;
import org.migrationprofiles.launcher.Service;
import org.postgresql.PGConnection;

/** Rebuild, import and export. */
final class BulkScenarios {

    private static final int LOOK_EVERY_MILLISECONDS = 20;
    private static final String UPSERT = """
            insert into bench_replica select * from %s.replica
            on conflict (aggregate_type, id) do update
            set version = excluded.version, deleted = excluded.deleted, state = excluded.state,
                occurred_at = excluded.occurred_at
            where bench_replica.version <= excluded.version""";
    // Row, name and event, as an import writes them.
    private static final String SET_BASED_INSERT = """
            with written as (
                insert into bench_project (id, version, deleted, content)
                select uuidv7(), 1, false, cast(line as jsonb) from bench_line returning id, content
            ), named as (
                insert into bench_project_identifier (scheme, value, project_id)
                select i ->> 'scheme', i ->> 'value', w.id from written w, jsonb_array_elements(w.content -> 'identifiers') i
            )
            insert into bench_change_event (event_id, topic, aggregate_type, aggregate_id, aggregate_version, type, payload,
                actor, request_id)
            select uuidv7(), 'migration-profiles.project.v1', 'project', id::text, 1,
                   'org.migrationprofiles.project.changed.v1', content, 'bench', 'bench' from written""";

    private final Ground ground;
    private final Imports imports;
    private int run;

    BulkScenarios(Ground ground) {
        this.ground = ground;
        this.imports = new Imports(ground);
    }

    List<Scenario> all() {
        String rows = String.format(Locale.ROOT, "%,d", ground.options().rows());
        return List.of(
                new BulkScenario(
                        ground,
                        "export",
                        List.of("Export of all projects, JSON lines", "COPY TO of the same columns"),
                        Service.PROJECT,
                        List.of(Goal.rate(0.4)),
                        this::exported,
                        this::copied),
                new BulkScenario(
                        ground,
                        "rebuild",
                        List.of("Rebuild of the read model", "set-based upsert of the same rows"),
                        Service.METRICS,
                        List.of(Goal.rate(0.5), Goal.least(Measure.PER_SECOND, 60_000)),
                        this::rebuilt,
                        this::upserted),
                new BulkScenario(
                        ground,
                        "import",
                        List.of("Import of " + rows + " projects", "COPY and set-based insert"),
                        Service.PROJECT,
                        List.of(Goal.rate(0.3)),
                        this::imported,
                        this::insertedAtOnce));
    }

    private BulkScenario.Done exported() throws IOException, SQLException {
        long records = living();
        long start = System.nanoTime();
        try (HttpConnection http = ground.http(Service.PROJECT)) {
            http.count(http.request("GET", "/v1/exports/projects?format=ndjson"))
                    .demand(200);
        }
        return BulkScenario.Done.since(start, records);
    }

    private BulkScenario.Done copied() throws IOException, SQLException {
        try (Connection connection = ground.database(Service.PROJECT)) {
            long start = System.nanoTime();
            long records = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select id, version, content from project where not deleted order by id) to stdout",
                            OutputStream.nullOutputStream());
            return BulkScenario.Done.since(start, records);
        }
    }

    private long living() throws SQLException {
        try (Connection connection = ground.database(Service.PROJECT)) {
            return Ground.number(connection, "select count(*) from project where not deleted");
        }
    }

    private BulkScenario.Done rebuilt() throws IOException, SQLException, InterruptedException {
        double unused = ground.awaitReadModel();
        try (HttpConnection http = ground.http(Service.METRICS)) {
            long start = System.nanoTime();
            HttpConnection.Answer answer =
                    http.send(http.request("POST", "/admin/rebuild")).demand(202);
            String location = String.valueOf(answer.location());
            String path = location.substring(location.indexOf("/admin/"));
            while (true) {
                JsonNode generation = Ground.json(http.get(path).demand(200));
                String status = generation.path("status").asText();
                if (status.equals("ACTIVE")) {
                    return BulkScenario.Done.since(
                            start, generation.path("readEvents").asLong());
                }
                if (!status.equals("FILLING")) {
                    throw new LoadFailure("The rebuild ended otherwise: " + generation, null);
                }
                Thread.sleep(LOOK_EVERY_MILLISECONDS);
            }
        }
    }

    private BulkScenario.Done upserted() throws SQLException {
        String source = ground.readModel();
        try (Connection connection = ground.database(Service.METRICS);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_replica");
            statement.execute("create table bench_replica (like " + source + ".replica including all)");
            long start = System.nanoTime();
            int rows = statement.executeUpdate(UPSERT.formatted(source));
            return BulkScenario.Done.since(start, rows);
        }
    }

    private List<String> newRows(String prefix) {
        run++;
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= ground.options().rows(); number++) {
            lines.add(ground.portfolio().newProject(number, prefix + run + "." + number));
        }
        return lines;
    }

    private BulkScenario.Done imported() throws IOException, InterruptedException {
        List<String> lines =
                newRows("I" + Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT) + ".");
        long start = System.nanoTime();
        imports.run(Service.PROJECT, "projects", lines);
        return BulkScenario.Done.since(start, lines.size());
    }

    private BulkScenario.Done insertedAtOnce() throws IOException, SQLException {
        // As a text file for COPY: no tabs or backslashes are in it.
        String lines = String.join("\n", newRows("L"));
        try (Connection connection = ground.database(Service.PROJECT);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("project", "change_event", "project_identifier")) {
                statement.execute("create table if not exists bench_" + table + " (like " + table + " including all)");
            }
            statement.execute("create table if not exists bench_line (line text not null)");
            statement.execute("truncate bench_line, bench_project_identifier");
            long start = System.nanoTime();
            connection.setAutoCommit(false);
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_line from stdin", new StringReader(lines));
            long inserted = statement.executeUpdate(SET_BASED_INSERT);
            connection.commit();
            if (copied != inserted) {
                throw new LoadFailure(copied + " rows were copied and " + inserted + " inserted.", null);
            }
            return BulkScenario.Done.since(start, inserted);
        }
    }
}
