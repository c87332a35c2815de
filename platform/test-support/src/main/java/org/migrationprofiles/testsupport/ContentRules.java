package org.migrationprofiles.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.fuzz.RandomRecords;

/**
 * The rules of a content can all be asked, whatever a client left out of it: all of them are, also when one has refused already, and a
 * rule that fails itself would be an answer of 500 instead of a word on what to mend. {@code -Dfuzz.seed} repeats a run.
 */
public abstract class ContentRules {

    private static final int OF_EACH = 400;
    private static final double MISSING = 0.25;

    private final String module;

    /**
     * @param module the last part of the package of the service, such as {@code project}
     */
    protected ContentRules(String module) {
        this.module = module;
    }

    @Test
    void noRuleFailsOnWhatIsMissing() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        List<Class<?>> contents = contents();
        Set<String> failures = new TreeSet<>();

        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            Validator validator = validators.getValidator();
            for (Class<?> content : contents) {
                RandomRecords records = new RandomRecords(new Random(seed), MISSING);
                for (int made = 0; made < OF_EACH; made++) {
                    ask(validator, records.of(content), failures);
                }
            }
        }

        assertThat(contents).isNotEmpty();
        assertThat(failures).as("Repeat with -Dfuzz.seed=" + seed).isEmpty();
    }

    private static void ask(Validator validator, Object content, Set<String> failures) {
        try {
            validator.validate(content);
        } catch (ValidationException failure) {
            failures.add(content.getClass().getSimpleName() + ": " + failure.getMessage());
        }
    }

    private List<Class<?>> contents() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.migrationprofiles." + module)
                        .stream()
                        .filter(type -> type.getSimpleName().endsWith("Content"))
                        .filter(type -> type.isAssignableTo(Record.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }
}
