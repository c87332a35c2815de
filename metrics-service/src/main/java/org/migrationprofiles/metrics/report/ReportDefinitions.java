package org.migrationprofiles.metrics.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reports that there are, read once from the files beside this class. */
@ApplicationScoped
class ReportDefinitions {

    private static final List<String> FILES = List.of("idf-2010-2014.json");

    private final List<ReportDefinition> definitions;

    @Inject
    ReportDefinitions(ObjectMapper json) {
        List<ReportDefinition> read = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = ReportDefinitions.class.getResourceAsStream(file)) {
                read.add(json.readValue(in, ReportDefinition.class));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The definition " + file + " cannot be read", unreadable);
            }
        }
        definitions = List.copyOf(read);
    }

    List<ReportDefinition> all() {
        return definitions;
    }

    Optional<ReportDefinition> find(String id) {
        return definitions.stream()
                .filter(definition -> definition.id().equals(id))
                .findFirst();
    }
}
