package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of tasks finds the few that are open among many that are settled, whole and page by page. */
@QuarkusTest
@ProjectServiceTest
class DeterminationListTest {

    private static final int MANY = 650;

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=determinedAt", "&sort=-determinedAt", "&sort=-id"})
    void openTasksAreFoundWhereverTheyStand(String sort) throws SQLException {
        String project = Registry.project("");
        heard(project);

        assertThat(values("status=OPEN&project=" + project + sort, 50)).containsExactlyInAnyOrder("1", "325", "650");
        assertThat(values("status=OPEN&project=" + project + sort, 1)).containsExactlyInAnyOrder("1", "325", "650");
        assertThat(values("status=SETTLED&project=" + project + sort, 200))
                .hasSize(MANY - 3)
                .doesNotHaveDuplicates();
    }

    @Test
    void theOldestCanComeFirst() throws SQLException {
        String project = Registry.project("");
        heard(project);

        assertThat(values("status=OPEN&sort=determinedAt&project=" + project, 2))
                .containsExactly("1", "325", "650");
        assertThat(values("status=OPEN&sort=-determinedAt&project=" + project, 2))
                .containsExactly("650", "325", "1");
    }

    /** Many determinations of one project, the first, the middle and the last of which differ from it; units tell them apart. */
    private void heard(String project) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into determination
                            (id, version, in_force, subject_type, subject_id, attribute, determined_at, state, told_at)
                        select gen_random_uuid(), 1, true, 'PROJECT', project, 'FUNDING_YEAR', made,
                               jsonb_build_object('subject', jsonb_build_object('type', 'PROJECT', 'id', project),
                                   'attribute', 'FUNDING_YEAR', 'status', 'IN_FORCE', 'determinedAt', made,
                                   'unit', cast(number as text),
                                   'value', case when number in (1, 325, 650) then '2001' else '2013' end),
                               made
                        from generate_series(1, ?) number,
                             lateral (select timestamptz '2026-01-01T00:00Z' + number * interval '1 minute' as made) time,
                             lateral (select cast(? as text) as project) subject
                        """)) {
            statement.setInt(1, MANY);
            statement.setString(2, project);
            assertThat(statement.executeUpdate()).isEqualTo(MANY);
        }
    }

    private static List<String> values(String query, int limit) {
        List<String> units = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = Registry.reader()
                    .get("/v1/determination-tasks?" + query + "&limit=" + limit
                            + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> shown = page.getList("items.unit");
            assertThat(shown).hasSizeLessThanOrEqualTo(limit);
            units.addAll(shown);
            cursor = page.getString("next");
        } while (cursor != null);
        return units;
    }
}
