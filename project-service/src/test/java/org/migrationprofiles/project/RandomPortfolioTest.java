package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.kit.table.ExactJson;
import org.migrationprofiles.project.activity.ActivityContent;
import org.migrationprofiles.project.organisation.OrganisationContent;
import org.migrationprofiles.project.portfolio.ProjectContent;
import org.migrationprofiles.project.profile.CountryProfileContent;
import org.migrationprofiles.project.publication.PublicationContent;
import org.migrationprofiles.testsupport.Tokens;

/**
 * Portfolios made up from the examples of the contracts, with members that are replaced at random by whatever their rules
 * allow: an import of their export changes nothing, and fills an empty registry with the same.
 */
@QuarkusTest
@ProjectServiceTest
class RandomPortfolioTest {

    private static final int VARIANTS = 25;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> ENVELOPE = Set.of("id", "version", "deleted", "deletionReason");

    // What makes a record the one that it is stays as the example has it, made different for each.
    private static final Set<String> NAMES =
            Set.of("key", "identifiers", "projectId", "profileId", "country", "countries");

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper mapper;

    @Inject
    Validator validator;

    @BeforeEach
    void startWithAnEmptyRegistry() throws SQLException {
        Registry.clearWithEvents();
    }

    @Test
    void anImportOfAnExportChangesNothingAndFillsAnEmptyRegistryWithTheSame() throws Exception {
        long seed = System.nanoTime();
        Map<String, Integer> kept = portfolio(new UnjudgedRecords(new Random(seed)));
        assertThat(kept.values()).as("seed %d: %s", seed, kept).allMatch(records -> records > 0);
        long events = Registry.events(dataSource);
        Map<String, String> tables = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> collection : kept.entrySet()) {
            String name = collection.getKey();
            tables.put(name, export(name, "csv"));

            unchanged(seed, Registry.postImport(name, "text/csv", tables.get(name)), collection);
            unchanged(seed, Registry.postImport(name, "application/json", export(name, "json")), collection);
        }
        assertThat(Registry.events(dataSource)).as("seed %d", seed).isEqualTo(events);

        startWithAnEmptyRegistry();
        tables.forEach((name, table) -> {
            Registry.postImport(name, "text/csv", table)
                    .statusCode(201)
                    .body("created." + name, equalTo(kept.get(name)));
            assertThat(export(name, "csv")).as("seed %d", seed).isEqualTo(table);
        });
    }

    private static void unchanged(long seed, ValidatableResponse answer, Map.Entry<String, Integer> collection) {
        Map<String, Integer> all = Map.of(collection.getKey(), collection.getValue());
        assertThat(answer.extract().<Map<String, Integer>>path("unchanged"))
                .as("seed %d: %s", seed, answer.extract().asString())
                .isEqualTo(all);
    }

    /** Puts a portfolio on record; how many of each collection were taken. */
    private Map<String, Integer> portfolio(UnjudgedRecords random) throws IOException {
        List<Kind> kinds = List.of(
                new Kind("organisations", "organisation", OrganisationContent.class),
                new Kind("projects", "project", ProjectContent.class),
                new Kind("profiles", "country-profile", CountryProfileContent.class),
                new Kind("publications", "publication", PublicationContent.class),
                new Kind("activities", "activity", ActivityContent.class));
        Map<String, String> ids = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            ids.put(example(kind).path("id").asText(), kind.collection());
        }
        Map<String, Integer> kept = new LinkedHashMap<>();
        Map<String, Map<Integer, String>> idOf = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            ArrayNode records = mapper.createArrayNode();
            for (int variant = 0; variant < VARIANTS; variant++) {
                records.add(variant(kind, variant, random, ids.keySet(), idOf));
            }
            Integer created = Registry.postImport(
                            kind.collection() + "&mode=ACCEPTED_ROWS", "application/json", records.toString())
                    .extract()
                    .path("created." + kind.collection());
            kept.put(kind.collection(), created == null ? 0 : created);
        }
        return kept;
    }

    private ObjectNode variant(
            Kind kind,
            int variant,
            UnjudgedRecords random,
            Set<String> exampleIds,
            Map<String, Map<Integer, String>> idOf)
            throws IOException {
        String text = example(kind).toString();
        for (String id : exampleIds) {
            text = text.replace(
                    id,
                    idOf.computeIfAbsent(id, unknown -> new LinkedHashMap<>())
                            .computeIfAbsent(
                                    variant, unknown -> UUID.randomUUID().toString()));
        }
        ObjectNode record = (ObjectNode) mapper.readTree(text);
        String id = record.path("id").asText();
        record.remove(ENVELOPE);
        Set<String> own = new TreeSet<>();
        idOf.values().forEach(variants -> own.add(variants.get(variant)));
        for (RecordComponent member : kind.content().getRecordComponents()) {
            JsonNode before = record.path(member.getName());
            if (refersElsewhere(before, own)) {
                before = before.isArray() ? mapper.createArrayNode() : mapper.nullNode();
                record.set(member.getName(), before);
            }
            if (!NAMES.contains(member.getName()) && random.random().nextInt(3) == 0) {
                record.set(member.getName(), mapper.valueToTree(random.part(member.getGenericType())));
                if (refersElsewhere(record.path(member.getName()), own) || !allowed(record, kind.content())) {
                    record.set(member.getName(), before);
                }
            }
        }
        if (record.has("key")) {
            record.put("key", "K" + variant);
        }
        record.path("identifiers").forEach(identifier -> {
            if (identifier instanceof ObjectNode named && named.has("value")) {
                named.put("value", named.path("value").asText() + "/" + variant);
            }
        });
        return record.put("id", id);
    }

    private boolean allowed(ObjectNode record, Class<?> type) {
        try {
            return validator.validate(mapper.treeToValue(record, type)).isEmpty();
        } catch (IOException | RuntimeException none) {
            return false;
        }
    }

    private static boolean refersElsewhere(JsonNode value, Set<String> own) {
        return ID.matcher(value.toString()).results().anyMatch(id -> !own.contains(id.group()));
    }

    private ObjectNode example(Kind kind) throws IOException {
        return (ObjectNode) ExactJson.exact(mapper.copy())
                .readTree(Files.readString(Path.of("../contracts/events/" + kind.event() + "/examples/full.json")));
    }

    private static String export(String collection, String format) {
        return given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get("/v1/exports/" + collection + "?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /**
     * A collection.
     *
     * @param event where its examples are
     */
    private record Kind(String collection, String event, Class<?> content) {}
}
