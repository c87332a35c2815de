package org.migrationprofiles.bench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.bench.load.HttpConnection;
import org.migrationprofiles.bench.load.Work;
import org.migrationprofiles.bench.portfolio.Portfolio;
import org.migrationprofiles.bench.result.Goal;
import org.migrationprofiles.bench.result.Measure;
import org.migrationprofiles.bench.result.Sample;
import org.migrationprofiles.launcher.Service;

/** Requests about single records and lists of them, of project-service. */
final class RecordScenarios {

    private static final int CONNECTIONS = 16;
    private static final int PAGE = 50;
    private static final int TAGS = 50;
    private static final String JSON = "application/json";
    /** Chooses a project in a script of pgbench; ids have their number in them. */
    private static final String CHOSEN = "('00000000-0000-7000-8001-' || lpad(:n::text, 12, '0'))::uuid";

    private final Ground ground;
    private final int projects;
    private final AtomicInteger created = new AtomicInteger();

    RecordScenarios(Ground ground) {
        this.ground = ground;
        this.projects = ground.options().projects();
    }

    List<Scenario> reading() {
        return List.of(get(), unchanged(), list(), deepList(), search());
    }

    List<Scenario> writing() {
        return List.of(update(), create());
    }

    private String anyProject(SplittableRandom random) {
        return Portfolio.id(Portfolio.Kind.PROJECT, 1 + random.nextInt(projects));
    }

    private String script(String sql) {
        return "\\set n random(1, " + projects + ")\n" + sql.replace("?", CHOSEN) + ";\n";
    }

    private SqlLimit byKey(String title, String columns) {
        String sql = "select " + columns + " from project where id = ?";
        return new SqlLimit(
                title,
                Service.PROJECT,
                sql,
                (statement, random) -> statement.setObject(1, UUID.fromString(anyProject(random))),
                script(sql));
    }

    private Scenario get() {
        Work.Opening opening = number -> new Asking(ground.http(Service.PROJECT), number) {
            @Override
            public void perform() throws IOException {
                http.get("/v1/projects/" + anyProject(random)).demand(200);
            }
        };
        return scenario(
                "get",
                "Get a project by id",
                opening,
                byKey("select of the row by key", "id, version, deleted, deletion_reason, content"),
                List.of(Goal.rate(0.5)));
    }

    private Scenario unchanged() {
        Work.Opening opening = number -> new Conditional(ground.http(Service.PROJECT), number);
        return scenario(
                "not-modified",
                "Get a project that has not changed (304)",
                opening,
                byKey("select of the version by key", "version"),
                List.of(Goal.rate(0.5)));
    }

    /** Asks for projects of which it has the tags. */
    private final class Conditional extends Asking {
        private final List<ClassicHttpRequest> requests = new ArrayList<>();

        Conditional(HttpConnection http, int number) throws IOException {
            super(http, number);
            for (int each = 0; each < TAGS; each++) {
                String path = "/v1/projects/" + anyProject(random);
                String tag = http.get(path).demand(200).tag();
                ClassicHttpRequest request = http.request("GET", path);
                request.addHeader("If-None-Match", tag);
                requests.add(request);
            }
        }

        @Override
        public void perform() throws IOException {
            http.send(requests.get(random.nextInt(TAGS))).demand(304);
        }
    }

    private static final String PAGE_SQL =
            "select id, version, deleted, deletion_reason, content from project where not deleted %s order by id limit "
                    + PAGE;

    private Scenario list() {
        Work.Opening opening = number -> new Asking(ground.http(Service.PROJECT), number) {
            @Override
            public void perform() throws IOException {
                http.get("/v1/projects?limit=" + PAGE).demand(200);
            }
        };
        String sql = PAGE_SQL.formatted("");
        return scenario(
                "list",
                "First page of 50 projects",
                opening,
                new SqlLimit("select of the page", Service.PROJECT, sql, null, sql + ";\n"),
                List.of(Goal.rate(0.5)));
    }

    private Scenario deepList() {
        Work.Opening opening = number -> new Asking(ground.http(Service.PROJECT), number) {
            private final String path = lastFullPage(http);

            @Override
            public void perform() throws IOException {
                http.get(path).demand(200);
            }
        };
        String sql = PAGE_SQL.formatted("and id > ?");
        int last = Math.max(1, projects - 2 * PAGE);
        UUID behind = UUID.fromString(Portfolio.id(Portfolio.Kind.PROJECT, last));
        return scenario(
                "deep-list",
                "Last full page of 50 of " + String.format(Locale.ROOT, "%,d", projects) + " projects",
                opening,
                new SqlLimit(
                        "select of the page by key",
                        Service.PROJECT,
                        sql,
                        (statement, random) -> statement.setObject(1, behind),
                        sql.replace("?", "'" + behind + "'::uuid") + ";\n"),
                List.of(Goal.rate(0.5)));
    }

    private static String lastFullPage(HttpConnection http) throws IOException {
        String path = "/v1/projects?limit=" + PAGE;
        String last = path;
        while (true) {
            JsonNode page = Ground.json(http.get(path).demand(200));
            if (page.path("items").size() < PAGE
                    || page.path("next").isNull()
                    || page.path("next").isMissingNode()) {
                return last;
            }
            last = path;
            path = "/v1/projects?limit=" + PAGE + "&cursor=" + page.path("next").asText();
        }
    }

    private Scenario search() {
        Work.Opening opening = number -> new Asking(ground.http(Service.PROJECT), number) {
            @Override
            public void perform() throws IOException {
                List<String> countries = Portfolio.askedCountries();
                http.get("/v1/projects?limit=" + PAGE + "&fundingYearFrom=2012&fundingYearTo=2016&country="
                                + countries.get(random.nextInt(countries.size())))
                        .demand(200);
            }
        };
        String sql = """
                select id, version, deleted, deletion_reason, content from project
                where not deleted and content -> 'countries' @> ?::jsonb
                  and (content ->> 'fundingYear')::int between 2012 and 2016
                order by id limit 50""";
        return scenario(
                "search",
                "Search projects by country and years",
                opening,
                new SqlLimit(
                        "the same search",
                        Service.PROJECT,
                        "select coalesce(json_agg(s), '[]') from (" + sql + ") s",
                        (statement, random) -> {
                            List<String> countries = Portfolio.askedCountries();
                            statement.setString(
                                    1, "[{\"iso3\": \"" + countries.get(random.nextInt(countries.size())) + "\"}]");
                        },
                        null),
                List.of(Goal.rate(0.5)));
    }

    private Scenario update() {
        Work.Opening opening = number -> new Updating(ground.http(Service.PROJECT), number);
        return scenario("update", "Change a project (PATCH)", opening, null, List.of());
    }

    /** Changes projects that no other connection changes, each time in the version that it knows. */
    private final class Updating extends Asking {
        private final int number;
        private int turn;

        Updating(HttpConnection http, int number) {
            super(http, number);
            this.number = number;
        }

        @Override
        public void perform() throws IOException {
            int each = (number + CONNECTIONS * turn) % Math.max(CONNECTIONS, projects - projects % CONNECTIONS);
            turn++;
            ClassicHttpRequest request = http.request(
                    "PATCH",
                    "/v1/projects/" + Portfolio.id(Portfolio.Kind.PROJECT, 1 + each),
                    "application/merge-patch+json",
                    ("{\"coverage\": \"NATIONAL\", \"titles\": [{\"language\": \"en\", \"text\": \"Change "
                                    + created.incrementAndGet() + "\"}]}")
                            .getBytes(StandardCharsets.UTF_8));
            request.addHeader("If-Match", "*");
            http.send(request).demand(200);
        }
    }

    private Scenario create() {
        String run = Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);
        Work.Opening opening = number -> new Asking(ground.http(Service.PROJECT), number) {
            @Override
            public void perform() throws IOException {
                http.send(creation(http, run)).demand(201);
            }
        };
        String content = ground.portfolio().newProject(1, "LIMIT");
        String sql = """
                with written as (
                    insert into bench_project (id, version, deleted, content)
                    values (uuidv7(), 1, false, '%s'::jsonb) returning id)
                insert into bench_change_event (event_id, topic, aggregate_type, aggregate_id, aggregate_version, type,
                    payload, actor, request_id)
                select uuidv7(), 'migration-profiles.project.v1', 'project', id::text, 1,
                       'org.migrationprofiles.project.changed.v1', '%s'::jsonb, 'bench', uuidv7()::text from written""".formatted(content, content);
        return new Creating(new RequestScenario.Description(
                "create",
                "Create a project",
                Service.PROJECT,
                CONNECTIONS,
                opening,
                new SqlLimit("one statement for row and event", Service.PROJECT, sql, null, sql + ";\n"),
                List.of(Goal.rate(0.5), Goal.most(Measure.BACKLOG, 1), Goal.most(Measure.RESIDENT, 400))));
    }

    /** A request that puts a new project on record. */
    ClassicHttpRequest creation(HttpConnection http, String run) {
        int number = created.incrementAndGet();
        byte[] body =
                ground.portfolio().newProject(number, "N" + run + "." + number).getBytes(StandardCharsets.UTF_8);
        ClassicHttpRequest request = http.request("POST", "/v1/projects", JSON, body);
        request.addHeader("Idempotency-Key", UUID.randomUUID().toString());
        return request;
    }

    /** Creates as fast as it can, then waits for the read model to catch up. */
    private final class Creating extends RequestScenario {

        Creating(RequestScenario.Description description) {
            super(ground, description);
        }

        @Override
        public void prepare() throws SQLException {
            try (Connection connection = ground.database(Service.PROJECT);
                    Statement statement = connection.createStatement()) {
                for (String table : List.of("project", "change_event")) {
                    statement.execute(
                            "create table if not exists bench_" + table + " (like " + table + " including all)");
                }
            }
        }

        @Override
        Sample afterFullLoad() throws SQLException, InterruptedException {
            return new Sample().with(Measure.BACKLOG, ground.awaitReadModel());
        }
    }

    private Scenario scenario(
            String name, String title, Work.Opening opening, @Nullable SqlLimit limit, List<Goal> goals) {
        return new RequestScenario(
                ground,
                new RequestScenario.Description(name, title, Service.PROJECT, CONNECTIONS, opening, limit, goals));
    }

    /** What asks over a connection of its own. */
    abstract static class Asking implements Work {
        protected final HttpConnection http;
        protected final SplittableRandom random;

        Asking(HttpConnection http, int number) {
            this.http = http;
            this.random = new SplittableRandom(number);
        }

        @Override
        public void close() throws IOException {
            http.close();
        }
    }
}
