package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.kit.table.CsvReader;
import org.migrationprofiles.kit.table.CsvWriter;
import org.migrationprofiles.kit.table.ExactJson;
import org.migrationprofiles.kit.table.RecordTable;
import org.migrationprofiles.project.activity.ActivityContent;
import org.migrationprofiles.project.organisation.OrganisationContent;
import org.migrationprofiles.project.portfolio.ProjectContent;
import org.migrationprofiles.project.profile.CountryProfileContent;
import org.migrationprofiles.project.publication.PublicationContent;
import org.migrationprofiles.project.region.RegionSchemeContent;

/** Whatever a content may say, a table says it and gives it back; of members that are added too. */
class RandomRecordsTest {

    private static final int RECORDS = 400;

    private final ObjectMapper json = ExactJson.exact(new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS));

    @ParameterizedTest
    @ValueSource(
            classes = {
                OrganisationContent.class,
                ProjectContent.class,
                CountryProfileContent.class,
                PublicationContent.class,
                ActivityContent.class,
                RegionSchemeContent.class
            })
    void aTableGivesEveryRecordBack(Class<?> type) throws IOException {
        long seed = System.nanoTime();
        UnjudgedRecords random = new UnjudgedRecords(new Random(seed));
        RecordTable table = RecordTable.of(type);
        List<Object> records = new ArrayList<>();
        for (int count = 0; count < RECORDS; count++) {
            records.add(random.of(type));
        }

        StringBuilder file = new StringBuilder();
        CsvWriter writer = new CsvWriter(file);
        for (Object record : records) {
            // In front, as an export has it, so that no row of empty cells is taken for a blank line.
            List<String> cells = new ArrayList<>(List.of("row"));
            cells.addAll(table.cells(json.valueToTree(record)));
            writer.row(cells);
        }

        CsvReader reader = new CsvReader(new StringReader(file.toString()));
        for (Object record : records) {
            List<String> row = Objects.requireNonNull(reader.next(), "seed " + seed);
            ObjectNode read = json.createObjectNode();
            table.read(RecordTable.byColumn(table.columns(), row.subList(1, row.size())), read, (column, reason) -> {
                throw new AssertionError("seed " + seed + ": " + column + ": " + reason);
            });
            assertThat(json.treeToValue(read, type)).as("seed %d", seed).isEqualTo(record);
        }
        assertThat(reader.next()).isNull();
    }
}
