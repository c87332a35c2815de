package org.migrationprofiles.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The nine projects of Annex 1 and their profiles, told by event once for all tests of a run: names such as {@code PR.0124/KEN} lead
 * to the same record in each.
 */
final class ReportProfiles {

    /** The data that the suite loads. */
    static final Path DATA = Path.of("../platform/launcher/src/main/resources/idf-2010-2014");

    /** The text of the report, line by line. */
    static final Path REPORT = Path.of("../platform/launcher/src/test/resources/idf-2010-2014/report.txt");

    private static final Map<String, UUID> PROJECTS = new TreeMap<>();
    private static final Map<String, UUID> PROFILES = new TreeMap<>();

    private ReportProfiles() {}

    /** Tells of them, unless they have been told of. */
    static synchronized void tell() {
        if (!PROJECTS.isEmpty()) {
            return;
        }
        RegistryEvents.country("BIH");
        for (String row : rows()) {
            String[] fields = row.split(",", -1);
            RegistryEvents.country(fields[1]);
            UUID project = PROJECTS.computeIfAbsent(fields[4], code -> RegistryEvents.project(code));
            PROFILES.put(fields[4] + "/" + fields[1], RegistryEvents.profile(project, fields[1]));
        }
        PROFILES.forEach((name, profile) -> RegistryEvents.awaitHeard(
                project(name.substring(0, name.indexOf('/'))), profile, name.substring(name.indexOf('/') + 1), "BIH"));
    }

    private static List<String> rows() {
        try {
            return Files.readAllLines(DATA.resolve("annex-1.csv")).stream()
                    .skip(1)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The project with a code. */
    static UUID project(String code) {
        UUID project = PROJECTS.get(code);
        if (project == null) {
            throw new IllegalArgumentException("Annex 1 has no project " + code);
        }
        return project;
    }

    /** All projects by their codes. */
    static Map<String, UUID> projects() {
        return Map.copyOf(PROJECTS);
    }

    /** The profiles by the codes of their projects and countries, such as {@code PR.0124/KEN}. */
    static Map<String, UUID> profiles() {
        return Map.copyOf(PROFILES);
    }

    /** The profile of a country. */
    static UUID profileOf(String country) {
        return PROFILES.entrySet().stream()
                .filter(profile -> profile.getKey().endsWith("/" + country))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Annex 1 has no profile of " + country));
    }
}
