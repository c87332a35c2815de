package org.migrationprofiles.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.bench.load.Query;
import org.migrationprofiles.bench.load.Work;
import org.migrationprofiles.bench.portfolio.Portfolio;
import org.migrationprofiles.bench.result.Goal;
import org.migrationprofiles.bench.result.Measure;
import org.migrationprofiles.launcher.Service;

/** Questions that metrics-service answers. */
final class FigureScenarios {

    private static final int CONNECTIONS = 4;
    // Days to come, of which the answer is the same, and each a question that is not kept yet.
    private static final LocalDate FAR = LocalDate.of(2030, 1, 1);
    private static final int QUESTIONS = 25_000;

    // What the figure would cost without a read model: from the records of two services, joined once and well. A join
    // with the
    // evaluated ones would be a nested loop, since the planner takes the publications for few.
    private static final String FROM_BASE_TABLES = """
            with evaluated as materialized (
                select distinct cast(profile as uuid) as profile_id
                from evaluation.evaluation e, jsonb_array_elements_text(e.content -> 'profileIds') profile
                where not e.deleted and e.content ->> 'status' = 'PUBLISHED'
            ), funded as materialized (
                select distinct j.id
                from project.project j, jsonb_array_elements(j.content -> 'funders') f
                join project.organisation o on o.id = cast(f ->> 'organisationId' as uuid)
                where not j.deleted and o.content ->> 'category' = 'IDF'
            )
            select count(*) filter (where f.id in (select profile_id from evaluated)), count(*)
            from project.publication p
            join project.country_profile f on f.id = p.profile_id and not f.deleted
            join funded j on j.id = f.project_id
            where not p.deleted and p.content ->> 'status' = 'RELEASED' and p.content ->> 'type' in ('MP', 'EMP')""";
    private static final String FROM_FACTS = """
            select f.country, count(*) filter (where f.evaluated = 'YES') as n,
                   count(*) filter (where f.evaluated = 'UNKNOWN') as unknown, count(*) as total
            from %1$s.publication_fact p join %1$s.profile_fact f on f.profile_id = p.profile_id
            where p.status = 'RELEASED' and p.type in ('MP', 'EMP') and 'IDF' = any (f.funder_categories)
              and f.funding_year between 2008 and 2016
            group by f.country order by f.country""";
    private static final String MEMBERS = """
            select p.publication_id, c.name || ' ' || p.edition_year as label
            from %1$s.publication_fact p join %1$s.profile_fact f on f.profile_id = p.profile_id
            join %1$s.country_fact c on c.country = f.country
            where p.status = 'RELEASED' and p.type in ('MP', 'EMP') and 'IDF' = any (f.funder_categories)
              and f.evaluated = 'YES'
            order by label, p.publication_id limit 50""";

    private final Ground ground;
    private final String readModel;
    private final AtomicInteger asked = new AtomicInteger();

    FigureScenarios(Ground ground) throws SQLException {
        this.ground = ground;
        this.readModel = ground.readModel();
    }

    List<Scenario> all() {
        return List.of(
                asking(
                        "indicator",
                        "Indicator of the default population",
                        "/v1/indicators/evaluated?unit=PUBLICATION",
                        limit("the aggregate over base tables", FROM_BASE_TABLES, null),
                        List.of(Goal.rate(20))),
                asking(
                        "indicator-anew",
                        "The same, never asked before",
                        random -> "/v1/indicators/evaluated?unit=PUBLICATION&asOf=" + anotherDay(),
                        limit("the aggregate over base tables", FROM_BASE_TABLES, null),
                        List.of(Goal.rate(20))),
                asking(
                        "indicator-filters",
                        "Indicator by years, by country, never asked before",
                        random ->
                                "/v1/indicators/evaluated?unit=PUBLICATION&fundingYearFrom=2008&fundingYearTo=2016&groupBy=COUNTRY"
                                        + "&asOf=" + anotherDay(),
                        limit("the best SQL over facts", FROM_FACTS.formatted(readModel), null),
                        List.of(
                                Goal.rate(0.5),
                                Goal.latency(Measure.P50, Measure.P50, 2),
                                Goal.most(Measure.RESIDENT, 400))),
                asking(
                        "profile-status",
                        "Profile status of 200 countries",
                        "/v1/profile-status?country=" + String.join(",", Portfolio.askedCountries()),
                        limit(
                                "select of one row by key",
                                "select profile_id, country, released from " + readModel
                                        + ".profile_fact where profile_id = ?",
                                (statement, random) -> statement.setString(
                                        1,
                                        Portfolio.id(
                                                Portfolio.Kind.PROFILE,
                                                10L
                                                        * (1
                                                                + random.nextInt(ground.options()
                                                                        .projects()))))),
                        List.of(Goal.latency(Measure.P99, Measure.P50, 10))),
                asking(
                        "members",
                        "Page of 50 members of an indicator",
                        "/v1/indicators/evaluated/members?unit=PUBLICATION&limit=50",
                        limit("the best SQL over facts", MEMBERS.formatted(readModel), null),
                        List.of()),
                asking("report", "The whole report", "/v1/reports/idf-2010-2014", null, List.of()));
    }

    private static SqlLimit limit(String title, String sql, Query.@Nullable Parameters parameters) {
        return new SqlLimit(title, Service.METRICS, sql, parameters, parameters == null ? sql + ";\n" : null);
    }

    // Connections draw the same numbers in each part of a run: what they drew would have been asked, and be kept.
    private LocalDate anotherDay() {
        return FAR.plusDays(asked.getAndIncrement() % QUESTIONS);
    }

    private Scenario asking(String name, String title, String path, @Nullable SqlLimit limit, List<Goal> goals) {
        return asking(name, title, random -> path, limit, goals);
    }

    private Scenario asking(
            String name,
            String title,
            Function<SplittableRandom, String> path,
            @Nullable SqlLimit limit,
            List<Goal> goals) {
        Work.Opening opening = number -> new RecordScenarios.Asking(ground.http(Service.METRICS), number) {
            @Override
            public void perform() throws IOException {
                http.get(path.apply(random)).demand(200);
            }
        };
        return new RequestScenario(
                ground,
                new RequestScenario.Description(name, title, Service.METRICS, CONNECTIONS, opening, limit, goals));
    }
}
