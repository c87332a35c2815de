package org.migrationprofiles.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every kind of problem that a service or the kit can answer has a page in the contracts that says the same of it, and
 * the index lists it. The kinds are the constants of the classes on the test's class path, so none is forgotten.
 */
public abstract class ProblemPageRules {

    private static final String TYPE = "org.migrationprofiles.kit.problem.ProblemType";

    @Test
    void everyKindOfProblemHasItsPageAndIsListed() throws ReflectiveOperationException, IOException {
        List<Object> types = constants();
        List<String> listed = read("contracts/problems/index.txt").lines().toList();
        SoftAssertions all = new SoftAssertions();

        for (Object type : types) {
            String slug = String.valueOf(member(type, "slug"));
            String page = read("contracts/problems/" + slug + ".md");
            all.assertThat(page)
                    .as(slug)
                    .startsWith("# " + member(type, "title") + "\n")
                    .contains("Status " + member(type, "status") + ", type `/problems/" + slug + "`");
            all.assertThat(listed).as("index").contains(slug);
        }

        all.assertAll();
        assertThat(types).hasSizeGreaterThan(20);
        assertThat(listed).isSorted().doesNotHaveDuplicates();
    }

    private static List<Object> constants() throws ReflectiveOperationException {
        List<Object> constants = new ArrayList<>();
        for (JavaClass declaring : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.migrationprofiles")) {
            for (JavaField field : declaring.getFields()) {
                if (field.getRawType().getFullName().equals(TYPE)
                        && field.getModifiers().contains(JavaModifier.STATIC)) {
                    Field constant = field.reflect();
                    constant.setAccessible(true);
                    constants.add(constant.get(null));
                }
            }
        }
        return constants;
    }

    private static Object member(Object type, String name) throws ReflectiveOperationException {
        return type.getClass().getMethod(name).invoke(type);
    }

    private static String read(String resource) throws IOException {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
