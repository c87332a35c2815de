package org.migrationprofiles.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** States what the report's text names: its impacts and its findings, as evaluation-service tells them after import. */
public final class ReportRecords {

    private static final Path DATA = Path.of("../platform/launcher/src/main/resources/idf-2010-2014");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportRecords() {}

    /** All impacts and findings; they are taken back with all else. */
    public static void state(Stated stated) {
        for (JsonNode record : records("impacts.json")) {
            Map<String, Object> told = told(record);
            JsonNode steps = record.path("steps");
            told.put("highestStep", steps.path(steps.size() - 1).path("level").asText());
            // The report tells of no country how far it had a policy afterwards.
            told.put("strictDefinitionMet", "UNKNOWN");
            stated.state(
                    "impact", Stated.id("impact " + record.path("statement").asText() + record.path("subject")), told);
        }
        int count = 0;
        for (JsonNode record : records("findings.json")) {
            stated.state("finding", Stated.id("finding " + count++), told(record));
        }
    }

    private static Map<String, Object> told(JsonNode record) {
        Map<String, Object> told = new LinkedHashMap<>();
        record.properties().forEach(member -> told.put(member.getKey(), member.getValue()));
        String type = record.at("/subject/type").asText();
        String name = record.at("/subject/id").asText();
        told.put(
                "subject",
                Stated.fields(
                        "type",
                        type,
                        "id",
                        switch (type) {
                            case "PROJECT" -> ReportAnnex.project(name);
                            case "PROFILE" -> ReportAnnex.profile(name.substring(name.indexOf('/') + 1));
                            default -> name;
                        }));
        return told;
    }

    private static JsonNode records(String file) {
        try {
            return JSON.readTree(DATA.resolve(file).toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
