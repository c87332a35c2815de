package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.exports.ExportedCollection;
import org.migrationprofiles.kit.exports.ExportedText;
import org.migrationprofiles.kit.table.ExactJson;

/** An export in JSON says the same, to the last character, as the tables that are made of the same records. */
@QuarkusTest
@ProjectServiceTest
class ExportedTextTest {

    private static final int SOME = 10;

    @Inject
    @Any
    Instance<ExportedCollection> collections;

    @BeforeEach
    void thereIsOneOfEachKind() throws SQLException {
        Registry.clearWithEvents();
        String project = Registry.created("/v1/projects", """
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true}],
                 "titles": [{"language": "fr", "text": "Étude \\"première\\"\\n\\u2028 \\uD83C\\uDF0D"}],
                 "countries": [{"iso3": "FSM", "role": "BENEFITING", "share": 12.50}],
                 "schedule": {"start": {"value": "2012-03", "precision": "MONTH"}},
                 "budgets": [{"kind": "ORIGINAL", "money": {"amount": 1000.10, "currency": "USD"}}],
                 "funders": [{"organisationId": "%s", "role": "FUNDER"}]}
                """.formatted(Registry.key(), Registry.organisation()));
        Registry.publication(Registry.profile(project, "FSM"));
        Registry.created(
                "/v1/activities",
                "{\"projectId\": \"%s\", \"type\": \"TRAINING\", \"status\": \"HELD\"}".formatted(project));
    }

    @Test
    void textsAreWhatTheRecordsWouldBeWrittenAs() {
        for (String name : List.of("organisations", "projects", "profiles", "publications", "activities")) {
            ExportedCollection collection = Objects.requireNonNull(collections.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(null));
            List<ExportedText> expected = collection.records(null, SOME).stream()
                    .map(record -> new ExportedText(collection.keyOf(record), ExactJson.text(record)))
                    .toList();

            assertThat(expected).as(name).isNotEmpty();
            assertThat(collection.texts(null, SOME)).as(name).isEqualTo(expected);
            assertThat(collection.texts(expected.get(expected.size() - 1).key(), SOME))
                    .as(name)
                    .isEmpty();
        }
    }
}
