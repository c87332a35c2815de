package org.migrationprofiles.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How the classes of a module may depend on each other. A module extends this with the name of its package; that a
 * feature touches only another's public types needs no rule: the compiler sees to it, the rest is package private.
 */
public abstract class ArchitectureRules {

    private static final String SUITE = "org.migrationprofiles.";
    private static final String[] KAFKA = {
        "org.apache.kafka..", "io.smallrye.reactive.messaging..", "org.eclipse.microprofile.reactive.messaging.."
    };
    private static final String[] KNOW_KAFKA = {
        SUITE + "kit.change",
        SUITE + "kit.consumption",
        SUITE + "evaluation.replica",
        SUITE + "project.determination",
        SUITE + "metrics.ingest..",
        SUITE + "metrics.freshness..",
        SUITE + "metrics.rebuild.."
    };

    private static final Pattern NAMED_CLASS = Pattern.compile(
            "createNativeQuery\\([^;]*?,\\s*(String|UUID|Long|Integer|Boolean|BigDecimal)\\.class\\s*\\)");

    private final String module;
    private final JavaClasses classes;

    /**
     * @param module the last part of the module's package, such as {@code project}
     */
    protected ArchitectureRules(String module) {
        this.module = module;
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(SUITE + module);
    }

    @Test
    void onlyWebPackagesKnowHttp() {
        // The kit is made of what stands between HTTP and the features.
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", SUITE + "kit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void onlyOneFeatureOfAServiceKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackages(KNOW_KAFKA)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KAFKA)
                .check(classes);
    }

    @Test
    void aFeatureDoesNotReachIntoTheWebPackageOfAnother() {
        noClasses().should(dependOnTheWebPackageOfAnother()).check(classes);
    }

    @Test
    void modulesKnowTheKitAndNotEachOther() {
        String[] others = List.of("project", "evaluation", "metrics").stream()
                .filter(other -> !other.equals(module))
                .map(other -> SUITE + other + "..")
                .toArray(String[]::new);
        noClasses().should().dependOnClassesThat().resideInAnyPackage(others).check(classes);
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching(SUITE + module + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.allowEmptyShould(true).check(classes);
    }

    @Test
    void timeIsOfJavaTime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.Timestamp")
                .check(classes);
    }

    @Test
    void nativeQueriesForSingleValuesNameNoClass() throws IOException {
        // Hibernate keeps a plan of each such query for ever and never finds it again (ADR 0081).
        Path sources = Path.of("src", "main", "java");
        List<String> naming = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (NAMED_CLASS.matcher(Files.readString(file)).find()) {
                    naming.add(file.toString());
                }
            }
        }
        if (!naming.isEmpty()) {
            throw new AssertionError("Call createNativeQuery(sql) without the class of a single value in " + naming);
        }
    }

    private static ArchCondition<JavaClass> dependOnTheWebPackageOfAnother() {
        return new ArchCondition<>("depend on the web package of another feature") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getPackageName();
                    boolean web = target.startsWith(SUITE) && target.endsWith(".web");
                    boolean satisfied = web && !target.equals(origin.getPackageName());
                    events.add(new SimpleConditionEvent(origin, satisfied, dependency.getDescription()));
                }
            }
        };
    }
}
