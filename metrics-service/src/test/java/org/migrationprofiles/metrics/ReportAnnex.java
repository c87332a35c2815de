package org.migrationprofiles.metrics;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Annex 1 of the report as the two other services state it after their imports, with all countries, region schemes and claims.
 * Loaded once for all test classes, each of which begins with {@link #load}. Its records stay as they are: a test that
 * adds to them takes it back, see {@link Stated}.
 */
public final class ReportAnnex {

    /** The key under which project-service knows the annex as a source; it does not know its id. */
    public static final String SOURCE_KEY = "idf-report-2018-annex-1";

    private static final Path DATA = Path.of("../platform/launcher/src/main/resources/idf-2010-2014");
    private static final CsvMapper CSV = new CsvMapper();

    private static boolean loaded;

    private ReportAnnex() {}

    /** Id of the country profile of a country of the annex, such as {@code MUS}. */
    public static String profile(String iso3) {
        return Stated.id("profile " + project(projectCode(iso3)) + " " + iso3);
    }

    /** Id of a project of the annex, such as {@code PR.0059}. */
    public static String project(String code) {
        return Stated.id("project " + code);
    }

    /** Id of the publication of a country of the annex. */
    public static String publication(String iso3) {
        return Stated.id("publication " + profile(iso3) + " " + field(row(iso3), "publication_year"));
    }

    /** Id of a claim of the report, by its key. */
    public static String claim(String key) {
        return Stated.id("claim " + key);
    }

    /** Id of the Fund. */
    public static String fund() {
        return Stated.id("organisation IDF");
    }

    /** States everything, once, and waits until it is in the read model. */
    @SuppressWarnings("resource")
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        Stated stated = new Stated();
        reference(stated);
        String annex = stated.source(SOURCE_KEY, "Annex 1 of the Report on Migration Profile Projects 2010-2014");
        String report = stated.source("idf-report-2018", "Report on Migration Profile Projects 2010-2014");
        String fund = stated.organisation("IDF", "IDF");
        projects(stated, fund);
        for (JsonNode record : records("publications.json")) {
            String name = record.path("profileId").asText();
            stated.change(
                    "publication",
                    publication(name.substring(name.indexOf('/') + 1)),
                    Stated.fields("visibility", record.path("visibility")));
        }
        for (Map<String, String> row : annex()) {
            assessments(stated, annex, row);
        }
        for (JsonNode record : records("capacity-results.json")) {
            String name = record.path("profileId").asText();
            String result = stated.result(
                    profile(name.substring(name.indexOf('/') + 1)),
                    record.path("resultCode").asText(),
                    record.path("value").asText());
            stated.change(
                    "capacity-result",
                    result,
                    Stated.fields(
                            "provenance",
                            Stated.provenance(
                                    report, record.at("/provenance/locator").asText())));
        }
        for (JsonNode record : records("claims.json")) {
            claim(stated, report, record);
        }
        stated.awaitTaken();
        loaded = true;
    }

    /** For a test that took away what the annex needs, such as a region scheme. */
    public static synchronized void loadAgainNextTime() {
        loaded = false;
    }

    private static void projects(Stated stated, String fund) {
        Map<String, List<String>> countries = new LinkedHashMap<>();
        for (Map<String, String> row : annex()) {
            countries
                    .computeIfAbsent(field(row, "project_code"), code -> new ArrayList<>())
                    .add(field(row, "iso3"));
        }
        for (Map<String, String> row : annex()) {
            String code = field(row, "project_code");
            Map<String, Object> place =
                    Stated.fields("provenance", Stated.provenance(SOURCE_KEY, "Annex 1 row " + field(row, "row")));
            String project = stated.project(
                    code, Integer.valueOf(field(row, "funding_year")), countries.getOrDefault(code, List.of()), fund);
            stated.change("project", project, place);
            String profile = stated.profile(project, field(row, "iso3"));
            stated.change("country-profile", profile, place);
            stated.change(
                    "publication", stated.publication(profile, Integer.valueOf(field(row, "publication_year"))), place);
        }
    }

    private static void assessments(Stated stated, String annex, Map<String, String> row) {
        String profile = profile(field(row, "iso3"));
        Map<String, Object> place =
                Stated.fields("provenance", Stated.provenance(annex, "Annex 1 row " + field(row, "row")));
        if (field(row, "evaluation").equals("Y")) {
            stated.change("evaluation", stated.evaluation(List.of(profile), List.of()), place);
        } else {
            stated.change("assertion", stated.assertion("PROFILE", profile, "EVALUATED", "NO"), place);
        }
        if (field(row, "survey").equals("Y")) {
            stated.change("survey", stated.survey(profile), place);
        } else {
            stated.change("assertion", stated.assertion("PROFILE", profile, "SURVEYED", "NO"), place);
        }
    }

    /** How many claims of the report there are. */
    public static int claims() {
        return records("claims.json").size();
    }

    // Told as evaluation-service tells it after its import: what is not given is null or empty, and names are ids.
    private static void claim(Stated stated, String report, JsonNode record) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (String member : List.of(
                "quote",
                "indicator",
                "unit",
                "population",
                "yearAxis",
                "n",
                "total",
                "value",
                "valueUnit",
                "relation",
                "phase",
                "evidenceLevel")) {
            told.putAll(Stated.fields(member, null));
        }
        for (String list : List.of("references", "subjects", "competingClaims", "topics", "deletedReferences")) {
            told.put(list, List.of());
        }
        told.put("filters", Map.of());
        told.put("parameters", Map.of());
        record.properties().forEach(member -> told.put(member.getKey(), member.getValue()));
        List<Map<String, Object>> subjects = new ArrayList<>();
        for (JsonNode subject : record.path("subjects")) {
            String type = subject.path("type").asText();
            subjects.add(Stated.fields(
                    "type", type, "id", id(type, subject.path("id").asText())));
        }
        told.put("subjects", subjects);
        told.put(
                "provenance",
                Stated.provenance(report, record.at("/provenance/locator").asText()));
        stated.state("claim", claim(record.path("key").asText()), told);
    }

    private static String id(String type, String name) {
        return switch (type) {
            case "PROJECT" -> project(name);
            case "PROFILE" -> profile(name.substring(name.indexOf('/') + 1));
            default -> name;
        };
    }

    private static void reference(Stated stated) {
        for (Map<String, String> row : codeList("countries")) {
            stated.state(
                    "country",
                    field(row, "iso3"),
                    Stated.fields(
                            "iso3", field(row, "iso3"),
                            "iso2", field(row, "iso2"),
                            "m49", optional(row, "m49"),
                            "name", field(row, "name"),
                            "aliases", Arrays.asList(field(row, "aliases").split(";", -1))));
        }
        for (Map<String, String> row : codeList("region-schemes")) {
            String scheme = field(row, "scheme");
            stated.state(
                    "region-scheme",
                    scheme,
                    Stated.fields(
                            "code", scheme,
                            "name", field(row, "name"),
                            "fixedReferenceDate", optional(row, "fixed_reference_date"),
                            "source", field(row, "source"),
                            "regions", regions(scheme),
                            "memberships", memberships(scheme)));
        }
    }

    private static List<Map<String, Object>> regions(String scheme) {
        return codeList("regions").stream()
                .filter(region -> scheme.equals(region.get("scheme")))
                .map(region -> Stated.fields(
                        "code", field(region, "region"),
                        "name", field(region, "name"),
                        "parent", optional(region, "parent")))
                .toList();
    }

    private static List<Map<String, Object>> memberships(String scheme) {
        return codeList("region-memberships").stream()
                .filter(membership -> scheme.equals(membership.get("scheme")))
                .map(membership -> Stated.fields(
                        "region", field(membership, "region"),
                        "country", field(membership, "iso3"),
                        "validFrom", optional(membership, "valid_from"),
                        "validTo", optional(membership, "valid_to"),
                        "source", field(membership, "source"),
                        "evidence", field(membership, "evidence")))
                .toList();
    }

    private static String projectCode(String iso3) {
        return field(row(iso3), "project_code");
    }

    private static Map<String, String> row(String iso3) {
        return annex().stream()
                .filter(row -> iso3.equals(row.get("iso3")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Annex 1 has no " + iso3));
    }

    private static List<Map<String, String>> annex() {
        List<Map<String, String>> rows = rows(DATA.resolve("annex-1.csv"));
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index).put("row", String.valueOf(index + 1));
        }
        return rows;
    }

    private static List<Map<String, String>> rows(Path table) {
        try (InputStream in = Files.newInputStream(table)) {
            return rows(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode records(String file) {
        try {
            // Decimals as they stand there: 20 is less precise than 20.0.
            return new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(DATA.resolve(file).toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Map<String, String>> codeList(String list) {
        String resource = "contracts/codelists/" + list + ".csv";
        try (InputStream in = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource), resource)) {
            return rows(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Map<String, String>> rows(InputStream in) throws IOException {
        try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(in)) {
            return rows.readAll();
        }
    }

    private static String field(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static @Nullable String optional(Map<String, String> row, String column) {
        String value = row.get(column);
        return value == null || value.isEmpty() ? null : value;
    }
}
