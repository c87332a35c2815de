package org.migrationprofiles.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;

/** Every indicator of the catalogue says what it is, is in the documentation, and answers whatever it may be asked. */
@QuarkusTest
@MetricsServiceTest
class CatalogueTest {

    private static final Path TABLE = Path.of("../docs/indicators.md");
    private static final String CATALOGUE = "/v1/indicators";

    @Inject
    Indicators indicators;

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @Test
    void everyIndicatorSaysWhatItIs() {
        List<Map<String, Object>> catalogue = catalogue();
        assertThat(catalogue).hasSizeGreaterThan(45);
        assertThat(catalogue).allSatisfy(indicator -> {
            assertThat(text(indicator, "id")).matches("[a-z]+(-[a-z]+)*");
            assertThat(text(indicator, "definition")).as("%s", indicator).endsWith(".");
            assertThat(text(indicator, "populationRule")).startsWith("N ");
            assertThat(texts(indicator, "references")).isNotEmpty().allMatch(name -> name.matches("[SC]\\d+[ab]?"));
            assertThat(texts(indicator, "units")).isNotEmpty();
            assertThat(texts(indicator, "caveats")).contains("SMALL_POPULATION", "OPEN_CONFLICT");
            assertThat(texts(indicator, "groupings")).contains("YEAR", "REGION", "STATUS");
            assertThat(texts(indicator, "groupings").contains("CATEGORY"))
                    .isEqualTo(!texts(indicator, "categories").isEmpty());
            assertThat(text(indicator, "filters")).contains("RELEASED", "language", "sampled");
        });
    }

    @Test
    void theDocumentationListsAllOfThemAsTheyAre() throws IOException {
        List<String> documented = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| `") && line.contains("` | "))
                .filter(line -> line.matches("\\| `[a-z-]+` \\|.*"))
                .sorted()
                .toList();
        List<String> expected =
                catalogue().stream().map(CatalogueTest::row).sorted().toList();
        assertThat(documented).isEqualTo(expected);
    }

    /** An indicator declares what it rests on: whatever record its SQL reads is of a type that it names. */
    @Test
    void everyIndicatorSaysWhatItRestsOn() {
        for (Indicator indicator : indicators.all()) {
            Set<String> types = indicator.restsOn().stream()
                    .map(attribute -> attribute.substring(0, attribute.indexOf('.')))
                    .collect(Collectors.toSet());
            assertThat(types.isEmpty()).as(indicator.id()).isEqualTo(indicator.refusal() != null);
            List<String> read = Pattern.compile("aggregate_type = '([a-z-]+)'")
                    .matcher(indicator.expression())
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(types).as(indicator.id()).containsAll(read);
            if (indicator.expression().contains("evaluated")) {
                assertThat(indicator.restsOn()).as(indicator.id()).contains("assertion.EVALUATED");
            }
            if (indicator.expression().contains("surveyed")) {
                assertThat(indicator.restsOn()).as(indicator.id()).contains("assertion.SURVEYED");
            }
        }
        ask(CATALOGUE)
                .body("find { it.id == 'evaluated' }.restsOn", contains("evaluation.status", "assertion.EVALUATED"))
                .body("find { it.id == 'budget' }.restsOn", contains("project.budgets"));
    }

    @Test
    void everyIndicatorAnswersWhateverItMayBeAsked() {
        for (Map<String, Object> indicator : catalogue()) {
            String address = CATALOGUE + "/" + text(indicator, "id");
            for (String unit : texts(indicator, "units")) {
                ask(address + "?population=ALL&rollUp=ALL&unit=" + unit)
                        .statusCode(200)
                        .body("unit", equalTo(unit));
            }
            for (String grouping : texts(indicator, "groupings")) {
                ask(address + "?population=ALL&regionScheme=M49&groupBy=" + grouping)
                        .statusCode(200);
            }
            for (String category : texts(indicator, "categories")) {
                ask(address + "/members?category=" + category).statusCode(200);
            }
        }
    }

    /** S59: the report did not count what its profiles inspired, and neither does anybody here. */
    @Test
    void whatProfilesInspiredIsRefusedWithTheReason() {
        ask(CATALOGUE + "/inspired-projects?unit=PROJECT")
                .statusCode(200)
                .body("n", equalTo(0))
                .body("N", equalTo(9))
                .body("unknown", equalTo(9))
                .body("suppressed", equalTo("INSUFFICIENT_EVIDENCE"))
                .body("explanation", containsString("did not correlate enough"))
                .body("caveats", hasItem("SMALL_POPULATION"));
        ask(CATALOGUE + "/inspired-projects/members").statusCode(200).body("items", hasSize(0));
        ask(CATALOGUE)
                .body("findAll { it.refusal != null }.id", contains("inspired-projects"))
                .body("find { it.id == 'inspired-projects' }.references", contains("S59"));
        ask(CATALOGUE + "/evaluated").body("explanation", nullValue());
    }

    private static String row(Map<String, Object> indicator) {
        List<String> categories = texts(indicator, "categories");
        String by = categories.isEmpty()
                ? ""
                : " Categories: "
                        + categories.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")) + ".";
        return "| `" + text(indicator, "id") + "` | " + text(indicator, "definition") + by + " | "
                + text(indicator, "kind") + " | " + String.join(", ", texts(indicator, "units")) + " | "
                + String.join(", ", texts(indicator, "references")) + " |";
    }

    private static List<Map<String, Object>> catalogue() {
        return ask(CATALOGUE).statusCode(200).extract().jsonPath().getList("");
    }

    private static String text(Map<String, Object> indicator, String member) {
        return String.valueOf(indicator.get(member));
    }

    private static List<String> texts(Map<String, Object> indicator, String member) {
        return ((List<?>) Objects.requireNonNull(indicator.get(member)))
                .stream().map(String::valueOf).toList();
    }
}
