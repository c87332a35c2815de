package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.SchemaOwner;
import org.migrationprofiles.testsupport.TableReads;

/**
 * No request for one record or one page goes through a whole table, however many there are: with a million publications, or as many
 * as {@code growth.publications} says. Prints how long each took. Exports read everything, and are left out.
 */
@QuarkusTest
@ProjectServiceTest
@Tag("growth")
class GrowthTest {

    private static final long PUBLICATIONS = Long.getLong("growth.publications", 1_000_000);
    private static final long PROJECTS = PUBLICATIONS / 4;
    private static final long SMALL = PUBLICATIONS / 50;

    @Inject
    AgroalDataSource dataSource;

    private final List<String> scanned = new ArrayList<>();
    private final TableReads scans = new TableReads(SMALL, () -> dataSource.flush(AgroalDataSource.FlushMode.GRACEFUL));

    @Test
    void noRequestGoesThroughAWholeTable() throws SQLException {
        String organisation = Registry.organisation();
        String project = Registry.project("{\"organisationId\": \"" + organisation + "\", \"role\": \"FUNDER\"}");
        String profile = Registry.profile(project, "FSM");
        String publication = Registry.publication(profile);
        String activity = Registry.created(
                "/v1/activities",
                "{\"projectId\": \"%s\", \"type\": \"WORKSHOP\", \"status\": \"HELD\", \"countries\": [\"FSM\"]}"
                        .formatted(project));
        multiply();

        for (String address : List.of(
                "/v1/projects/%1$s",
                "/v1/projects/GR.77",
                "/v1/projects?limit=50",
                "/v1/projects?sort=code",
                "/v1/projects?sort=-code",
                "/v1/projects?sort=title",
                "/v1/projects?sort=-status",
                "/v1/projects?sort=fundingYear",
                "/v1/projects?sort=-start",
                "/v1/projects?sort=actualEnd",
                "/v1/projects?country=FSM&limit=10",
                "/v1/projects?funder=%2$s&limit=10",
                "/v1/projects?funderCategory=OTHER&limit=10",
                "/v1/projects?fundingYear=2013&limit=10",
                "/v1/projects?fundingYearFrom=2011&fundingYearTo=2012&limit=10",
                "/v1/projects?identifier=GR.78",
                "/v1/projects?identifier=gr-78",
                "/v1/projects?status=CLOSED&limit=10",
                "/v1/projects/%1$s/history",
                "/v1/projects/%1$s/relations",
                "/v1/projects/%1$s/documents",
                "/v1/projects/%1$s/advisories",
                "/v1/projects/%1$s/allocation",
                "/v1/projects/%1$s/durations",
                "/v1/projects/%1$s/participation",
                "/v1/projects/%1$s/status",
                "/v1/profiles/%3$s",
                "/v1/profiles?limit=50",
                "/v1/profiles?sort=country",
                "/v1/profiles?sort=-country",
                "/v1/profiles?country=FSM&limit=10",
                "/v1/profiles?projectId=%1$s",
                "/v1/profiles?project=GR.78",
                "/v1/profiles?funder=%2$s&limit=10",
                "/v1/profiles?funderCategory=OTHER&limit=10",
                "/v1/profiles/%3$s/succession",
                "/v1/profiles/%3$s/history",
                "/v1/publications/%4$s",
                "/v1/publications?limit=50",
                "/v1/publications?sort=title",
                "/v1/publications?sort=-type",
                "/v1/publications?sort=status",
                "/v1/publications?sort=-editionYear",
                "/v1/publications?sort=imprintYear",
                "/v1/publications?sort=-launchedOn",
                "/v1/publications?sort=uploadedOn",
                "/v1/publications?country=FSM&limit=10",
                "/v1/publications?project=GR.79",
                "/v1/publications?profileId=%3$s",
                "/v1/publications?type=MP&limit=10",
                "/v1/publications?status=RELEASED&limit=10",
                "/v1/publications?editionYearFrom=2011&editionYearTo=2012&limit=10",
                "/v1/publications/%4$s/editions",
                "/v1/publications/%4$s/history",
                "/v1/publications/%4$s/availability",
                "/v1/activities/%5$s",
                "/v1/activities?limit=50",
                "/v1/activities?projectId=%1$s",
                "/v1/organisations?limit=50",
                "/v1/organisations?sort=name",
                "/v1/organisations?sort=-key",
                "/v1/changes?limit=100",
                "/v1/countries/FSM",
                "/v1/countries/FSM/mgi-assessments")) {
            String asked = address.formatted(project, organisation, profile, publication, activity);
            ask(address, () -> Registry.reader().get(asked));
        }
        deepPage("/v1/publications?limit=50");
        deepPage("/v1/publications?limit=50&sort=-editionYear");
        ask(
                "a new project",
                () -> Registry.editor().body("""
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true}],
                 "countries": [{"iso3": "KEN", "role": "BENEFITING"}]}
                """.formatted(Registry.key())).post("/v1/projects"));
        ask(
                "a new profile",
                () -> Registry.editor()
                        .body("{\"projectId\": \"%s\", \"country\": \"KEN\"}".formatted(project))
                        .post("/v1/profiles"));
        ask(
                "a new publication",
                () -> Registry.editor()
                        .body("{\"profileId\": \"%s\", \"type\": \"MP\", \"status\": \"RELEASED\"}".formatted(profile))
                        .post("/v1/publications"));
        ask(
                "a changed project",
                () -> Registry.patcher("\"1\"").body("{\"fundingYear\": 2014}").patch("/v1/projects/" + project));
        ask(
                "a refused deletion",
                () -> Registry.editor()
                        .header("If-Match", "\"2\"")
                        .queryParam("reason", "entered twice")
                        .delete("/v1/projects/" + project));
        ask(
                "a refused deletion of an organisation",
                () -> Registry.editor()
                        .header("If-Match", "\"1\"")
                        .queryParam("reason", "entered twice")
                        .delete("/v1/organisations/" + organisation));

        assertThat(scanned).isEmpty();
    }

    // A page far into the list begins behind a cursor that the service itself gave.
    private void deepPage(String address) throws SQLException {
        Response page = Registry.reader().get(address);
        for (int number = 0; number < 5; number++) {
            page = Registry.reader()
                    .queryParam("cursor", page.<String>path("next"))
                    .get(address);
        }
        String cursor = page.path("next");
        ask(
                address + " further on",
                () -> Registry.reader().queryParam("cursor", cursor).get(address));
    }

    private void ask(String what, Supplier<Response> request) throws SQLException {
        Response[] answer = new Response[1];
        Map<String, Long> read = scans.measured(what, () -> answer[0] = request.get());
        if (!List.of(200, 201, 409).contains(answer[0].statusCode())) {
            scanned.add(what + " was answered with " + answer[0].asString());
        }
        if (!read.isEmpty()) {
            scanned.add(what + " went through " + read);
        }
    }

    /** Makes many of the records that were put on record, each with its event. */
    private static void multiply() throws SQLException {
        SchemaOwner.run(
                "create or replace function growth_numbered(kind int, n bigint) returns uuid language sql as $$"
                        + " select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;"
                        + fill(
                                "organisation (id, version, key, content)",
                                "growth_numbered(1, n), 1, 'GR-' || n, content || jsonb_build_object('key', 'GR-' || n,"
                                        + " 'name', 'Funder ' || n)",
                                "organisation",
                                PROJECTS / 10)
                        + fill(
                                "project (id, version, content)",
                                "growth_numbered(2, n), 1, content || jsonb_build_object('fundingYear', 1990 + n % 30,"
                                        + " 'countries', jsonb_build_array(jsonb_build_object('iso3', (array['KEN','MWI','NAM','MDG'])[1 + n % 4], 'role', 'BENEFITING')),"
                                        + " 'funders', jsonb_build_array((content -> 'funders' -> 0) || jsonb_build_object('organisationId', growth_numbered(1, 1 + n % "
                                        + PROJECTS / 10 + "))),"
                                        + " 'identifiers', jsonb_build_array((content -> 'identifiers' -> 0) || jsonb_build_object('value', 'GR.' || n)))",
                                "project",
                                PROJECTS)
                        + "insert into project_identifier select 'IOM_PROJECT', 'GR.' || n, growth_numbered(2, n)"
                        + " from generate_series(1, " + PROJECTS + ") n;"
                        + fill(
                                "country_profile (id, version, project_id, country, content)",
                                "growth_numbered(3, n), 1, growth_numbered(2, n), (array['KEN','MWI','NAM','MDG'])[1 + n % 4], content",
                                "country_profile",
                                PROJECTS)
                        + fill(
                                "publication (id, version, profile_id, content)",
                                "growth_numbered(4, n), 1, growth_numbered(3, 1 + n % " + PROJECTS + "),"
                                        + " content || jsonb_build_object('editionYear', 1990 + n % 35)",
                                "publication",
                                PUBLICATIONS)
                        + fill(
                                "activity (id, version, project_id, content)",
                                "growth_numbered(5, n), 1, growth_numbered(2, n), content",
                                "activity",
                                PROJECTS)
                        + "insert into change_event (event_id, topic, aggregate_type, aggregate_id, aggregate_version, type,"
                        + " payload, actor, published_at)"
                        + " select growth_numbered(6, n), topic, aggregate_type, growth_numbered(4, n)::text, 1, type,"
                        + " payload, actor, clock_timestamp() from generate_series(1, " + PUBLICATIONS
                        + ") n cross join"
                        + " (select * from change_event where aggregate_type = 'publication' order by seq desc limit 1) one;",
                "vacuum analyze");
    }

    private static String fill(String columns, String values, String like, long count) {
        return "insert into " + columns + " select " + values + " from generate_series(1, " + count + ") n cross join"
                + " (select content from " + like + " order by id desc limit 1) one;";
    }
}
