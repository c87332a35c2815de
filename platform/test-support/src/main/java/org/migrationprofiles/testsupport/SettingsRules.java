package org.migrationprofiles.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The settings of a service are those of {@code docs/configuration.md}: each that its classes read is there, with the type and the
 * default that it has, and none is there that nothing reads.
 */
public abstract class SettingsRules {

    private static final String CONFIG_PROPERTY = "org.eclipse.microprofile.config.inject.ConfigProperty";
    private static final String SCHEDULED = "io.quarkus.scheduler.Scheduled";
    private static final Pattern IN_SCHEDULE = Pattern.compile("\\{(suite\\.[a-z.-]+)}");
    private static final Pattern ROW =
            Pattern.compile("\\| `(suite\\.[a-z.-]+)` \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\|");
    private static final String KIT_DEFAULTS =
            "platform/service-kit/src/main/resources/META-INF/microprofile-config.properties";

    private final String module;
    private final String service;
    private final Properties ofService;
    private final Properties ofKit;

    /**
     * @param module the last part of the package of the service, such as {@code project}
     */
    protected SettingsRules(String module) {
        this.module = module;
        this.service = module + "-service";
        this.ofService = properties(service + "/src/main/resources/application.properties");
        this.ofKit = properties(KIT_DEFAULTS);
    }

    @Test
    void everySettingIsInTheReferenceWithItsTypeAndDefault() {
        Map<String, Row> documented = documented();
        read().forEach((name, setting) -> {
            Row row = documented.getOrDefault(name, Row.MISSING);
            if (row.isOf(service)) {
                assertThat(row.type()).as("type of " + name).isEqualTo(setting.type());
                assertThat(row.byDefault()).as("default of " + name).isEqualTo(byDefault(name, setting));
            }
            assertThat(row.meaning())
                    .as("meaning of " + name + " in docs/configuration.md")
                    .isNotBlank();
        });
    }

    @Test
    void nothingIsInTheReferenceThatTheServiceDoesNotRead() {
        List<String> said = documented().entrySet().stream()
                .filter(row -> row.getValue().isOf(service))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(read().keySet()).containsAll(said);
    }

    /** All settings that classes of the service and of the kit read. */
    private Map<String, Setting> read() {
        Map<String, Setting> settings = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.migrationprofiles." + module, "org.migrationprofiles.kit")) {
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                unit.getParameters().forEach(parameter -> readIn(parameter, settings));
                unit.tryGetAnnotationOfType(SCHEDULED).ifPresent(scheduled -> readIn(scheduled, settings));
            }
        }
        return settings;
    }

    private static void readIn(JavaParameter parameter, Map<String, Setting> settings) {
        parameter.tryGetAnnotationOfType(CONFIG_PROPERTY).ifPresent(property -> {
            String name = text(property, "name");
            if (name.startsWith("suite.")) {
                settings.put(name, new Setting(words(parameter.getRawType()), text(property, "defaultValue")));
            }
        });
    }

    private static void readIn(JavaAnnotation<?> scheduled, Map<String, Setting> settings) {
        Matcher name = IN_SCHEDULE.matcher(text(scheduled, "every"));
        if (name.find()) {
            settings.put(name.group(1), new Setting("duration", ""));
        }
    }

    private static String words(JavaClass type) {
        if (type.isEnum()) {
            return Arrays.stream(type.reflect().getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return switch (type.getSimpleName()) {
            case "Duration" -> "duration";
            case "MemorySize" -> "size";
            case "boolean" -> "true or false";
            case "int", "long" -> "whole number";
            default -> "text";
        };
    }

    private static String text(JavaAnnotation<?> annotation, String member) {
        String value = annotation.get(member).map(Object::toString).orElse("");
        return value.contains("unconfigureddvalue") ? "" : value;
    }

    // What is nearer to the service wins, as when it runs.
    private String byDefault(String name, Setting setting) {
        String value = ofService.getProperty(name, ofKit.getProperty(name, setting.inCode()));
        return value.isEmpty() ? "" : "`" + value + "`";
    }

    private static Properties properties(String relative) {
        try (Reader text = Files.newBufferedReader(ContractFiles.root().resolve(relative), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(text);
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, Row> documented() {
        try {
            return Files.readAllLines(ContractFiles.root().resolve("docs/configuration.md")).stream()
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .collect(Collectors.toMap(
                            row -> row.group(1),
                            row -> new Row(
                                    List.of(row.group(2).split(", ", -1)), row.group(3), row.group(4), row.group(5))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Row(List<String> services, String type, String byDefault, String meaning) {

        static final Row MISSING = new Row(List.of(), "", "", "");

        boolean isOf(String service) {
            return services.contains("all") || services.contains(service);
        }
    }

    /**
     * A setting as the classes have it.
     *
     * @param type in words
     * @param inCode its default there; empty without one
     */
    private record Setting(String type, String inCode) {}
}
