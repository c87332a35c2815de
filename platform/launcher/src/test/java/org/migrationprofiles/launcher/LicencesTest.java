package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each library that goes into the images stands in docs/licences.md with its licence. */
class LicencesTest {

    private static final Pattern LISTED = Pattern.compile("`([^`:]+):([^`]+)`");

    @Test
    void everyLibraryOfTheServicesIsListed() throws IOException {
        Set<String> listed = listed();
        List<String> missing = new ArrayList<>();
        for (Service service : Service.values()) {
            for (String directory : List.of("lib/main", "lib/boot")) {
                Path libraries = Path.of("../..", service.title(), "target/quarkus-app", directory);
                try (Stream<Path> files = Files.list(libraries)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith("org.migrationprofiles."))
                            // Named group.artifact-version.jar.
                            .filter(name -> listed.stream()
                                    .noneMatch(library -> name.startsWith(library.replace(':', '.') + "-")))
                            .forEach(missing::add);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void noLicenceIsUnknown() throws IOException {
        assertThat(Files.readString(document())).doesNotContain("| ? |", "| ?,");
        assertThat(listed()).hasSizeGreaterThan(200);
    }

    private static Set<String> listed() throws IOException {
        Matcher matcher = LISTED.matcher(Files.readString(document()));
        return matcher.results()
                .map(found -> found.group(1) + ":" + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path document() {
        return Path.of("../../docs/licences.md");
    }
}
