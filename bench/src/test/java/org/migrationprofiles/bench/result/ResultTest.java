package org.migrationprofiles.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ResultTest {

    private static final ScenarioResult CREATE = new ScenarioResult(
            "create",
            "Create <a project>",
            "one statement",
            List.of(Goal.rate(0.5), Goal.most(Measure.BACKLOG, 1), Goal.most(Measure.P99, 5)),
            List.of(run(300, 0.5), run(100, 2), run(200, 0.25)),
            List.of(limit(400), limit(400), limit(200)));

    @TempDir
    private Path directory;

    private static Sample run(double rate, double backlog) {
        return new Sample().with(Measure.PER_SECOND, rate).with(Measure.BACKLOG, backlog);
    }

    private static Sample limit(double rate) {
        return new Sample().with(Measure.PER_SECOND, rate);
    }

    @Test
    void aRatioIsOfRunsThatBelongTogether() {
        assertThat(CREATE.measured(CREATE.goals().get(0))).contains(new Spread(0.25, 0.75, 1));
        assertThat(CREATE.goals().get(0).reached(0.75)).isTrue();
        assertThat(CREATE.goals().get(0).reached(0.49)).isFalse();
        assertThat(CREATE.goals().get(1).reached(0.5)).isTrue();
        assertThat(CREATE.goals().get(1).reached(1.01)).isFalse();
    }

    @Test
    void whatWasNotMeasuredReachesNothing() {
        assertThat(CREATE.measured(CREATE.goals().get(2))).isEmpty();
        assertThat(PerformanceDocument.goals(List.of(CREATE)))
                .contains("| p99 ≤ 5.00 ms | not measured |  |")
                .contains("| ≥ 0.50 of the limit's rate | 0.75 (0.25 to 1.00) | reached |");
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(new Spread(1, 2.5, 4));
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersHaveTheDigitsThatCarrySomething() {
        assertThat(Spread.number(12_345.6)).isEqualTo("12,346");
        assertThat(Spread.number(12.34)).isEqualTo("12.3");
        assertThat(Spread.number(0.0123)).isEqualTo("0.012");
        assertThat(new Spread(1, 1, 1).text()).isEqualTo("1.00");
    }

    @Test
    void theFileHasEveryRepetitionAndWhatItComesTo() throws Exception {
        Path file = ResultFile.write(directory, result());

        JsonNode root = new ObjectMapper().readTree(file.toFile());
        assertThat(file).hasFileName("20260102-030405.json");
        JsonNode scenario = root.path("scenarios").path(0);
        assertThat(scenario.path("suite").path("repetitions")).hasSize(3);
        assertThat(scenario.path("goals")
                        .path(0)
                        .path("measured")
                        .path("median")
                        .asDouble())
                .isEqualTo(0.75);
        assertThat(scenario.path("goals").path(0).path("reached").asBoolean()).isTrue();
        assertThat(scenario.path("goals").path(2).has("reached")).isFalse();
    }

    @Test
    void theDocumentKeepsWhatPeopleWroteAroundTheFigures() throws Exception {
        Path document = directory.resolve("performance.md");
        Files.writeString(
                document, "Before\n" + PerformanceDocument.BEGIN + "\nold\n" + PerformanceDocument.END + "\nbehind\n");

        PerformanceDocument.write(document, result());
        PerformanceDocument.write(document, result());

        assertThat(Files.readString(document))
                .startsWith("Before\n")
                .endsWith("\nbehind\n")
                .doesNotContain("old")
                .contains("- processors: 2")
                .containsOnlyOnce("| Create <a project> | suite | 200 (100 to 300) |");
        assertThat(Files.readString(directory.resolve("performance-goals.svg"))).contains("Create &lt;a project&gt;");
    }

    @Test
    void aDocumentWithoutMarksIsLeftAlone() {
        assertThatThrownBy(() -> PerformanceDocument.replaced("nothing", "figures"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void thePictureIsWellFormedAndSaysHowNearEachGoalIs() throws Exception {
        String svg = GoalPlot.of(List.of(CREATE));

        var unused =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(svg).containsOnlyOnce("<line").contains(">0.75</text>");
        assertThat(GoalPlot.part(Goal.most(Measure.BACKLOG, 1), 4)).isEqualTo(0.25);
        assertThat(GoalPlot.part(Goal.rate(0.5), 0.25)).isEqualTo(0.5);
    }

    private static BenchResult result() {
        return new BenchResult(Instant.parse("2026-01-02T03:04:05Z"), Map.of("processors", "2"), List.of(CREATE));
    }
}
