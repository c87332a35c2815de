package org.migrationprofiles.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The contracts as they stand in the source tree, which is where a test can also bring them up to date. */
public final class ContractFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private ContractFiles() {}

    /**
     * A file or directory of the contracts.
     *
     * @param relative such as {@code asyncapi.yaml}
     */
    public static Path path(String relative) {
        return root().resolve("contracts").resolve(relative);
    }

    /** The source tree: what has the contracts, all modules and the documents. */
    public static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null) {
            if (Files.exists(directory.resolve("contracts/asyncapi.yaml"))) {
                return directory;
            }
            directory = directory.getParent();
        }
        throw new IllegalStateException(
                "There are no contracts above " + Path.of("").toAbsolutePath());
    }

    /** What a JSON file of the contracts says. */
    public static JsonNode json(String relative) {
        try {
            return JSON.readTree(path(relative).toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a YAML file of the contracts says. */
    public static JsonNode yaml(String relative) {
        try {
            return YAML.readTree(path(relative).toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The names of the files in a directory of the contracts, without their endings, in alphabetical order. */
    public static List<String> names(String relative, String ending) {
        try (Stream<Path> files = Files.list(path(relative))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
