package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parts of the launcher that need no process. */
class LauncherUnitsTest {

    @Test
    void wrapsLongTextAtSpacesAndLongWordsAnywhere() {
        assertThat(TextTable.wrap("short words wrap here", 11)).containsExactly("short words", "wrap here");
        assertThat(TextTable.wrap("Donaudampfschifffahrt", 10)).containsExactly("Donaudampf", "schifffahr", "t");
        assertThat(TextTable.wrap("", 10)).containsExactly("");
    }

    @Test
    void alignsColumnsWhateverTheScript() {
        TextTable table = new TextTable(List.of(14, 5));

        assertThat(table.row(List.of("Côte d'Ivoire", "1"))).containsExactly("Côte d'Ivoire   1");
        assertThat(table.row(List.of("Co\u0302te d'Ivoire", "1"))).containsExactly("Co\u0302te d'Ivoire   1");
        assertThat(table.row(List.of("one two three four", "of 9"))).containsExactly("one two three   of 9", "four");
    }

    @Test
    void printsTheReportAsItComesAndExplainsWhatIsNotSupported() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        new ReportTable(new Console(out, out, false)).print(new ObjectMapper().readTree("""
                {"title":"Report","asOf":"2018-08-31","sections":[{"title":"Sample","rows":[
                 {"figure":"Evaluated","references":["C4"],"unit":"PROJECT","reported":{"text":"2 of 9"},
                  "computed":{"text":"2 of 9 (22.2 %)"},"verdict":"SUPPORTED","explanation":"As reported.",
                  "caveats":["SMALL_POPULATION"]},
                 {"figure":"Policy impact","references":["S65","C1"],"unit":"PUBLICATION","reported":{"text":"6 of 9"},
                  "computed":{"text":"5 of 9, 4 unknown"},"verdict":"UNDETERMINED","explanation":"One is not named.",
                  "caveats":["SMALL_POPULATION","OPEN_CONFLICT"]},
                 {"figure":"Zero years","references":[],"unit":"PUBLICATION","reported":null,
                  "computed":{"text":"no data"},"verdict":null,"explanation":null,"caveats":[]},
                 {"figure":"Figure 2","references":["S39"],"unit":"PROJECT","reported":null,"valueStatus":"MISSING_FIGURE",
                  "note":"Not in the text.","computed":{"text":"KEN 1"},"verdict":null,"explanation":null,
                  "caveats":["SMALL_POPULATION"]},
                 {"figure":"By year","references":[],"unit":"PUBLICATION","reported":null,
                  "computed":{"text":"2010 0 · 2011 3 · 2012 1 · 2013 4"},"verdict":null,"explanation":null,
                  "caveats":["SMALL_POPULATION"]}]},
                 {"title":"All","rows":[{"figure":"Profiles","references":[],"unit":"PROJECT","reported":null,
                  "computed":{"text":"9"},"verdict":null,"explanation":null,
                  "caveats":["SMALL_POPULATION","GENERALISABILITY_IDF_ONLY"]}]}]}
                """));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines().toList())
                .anySatisfy(
                        line -> assertThat(line).matches("Evaluated +2 of 9 +2 of 9 \\(22.2 %\\) +project +supported"))
                .anySatisfy(line -> assertThat(line).matches("Zero years +no data +publication"))
                .contains("  = 2010 0 · 2011 3 · 2012 1 · 2013 4")
                .contains("  * Policy impact (S65, C1): One is not named.", "  * Figure 2 (S39): Not in the text.")
                .contains("  ! small population: all but Zero years", "  ! open conflict: Policy impact")
                .contains("  ! small population, generalisability idf only: all figures")
                .anySatisfy(line -> assertThat(line).matches("Figure 2 +missing +KEN 1 +project"))
                .noneSatisfy(line -> assertThat(line).contains("As reported."))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120))
                .noneSatisfy(line -> assertThat(line).contains("\u001b"));
    }

    @Test
    void understandsWhatPeopleType() {
        assertThat(CommandLine.parse(List.of("report", "--as-of", "2017-06-30", "--json")))
                .isEqualTo(new ReportCommand(LocalDate.of(2017, 6, 30), ReportForm.JSON));
        assertThat(CommandLine.parse(List.of("report"))).isEqualTo(new ReportCommand(null, ReportForm.TABLE));
        assertThat(CommandLine.parse(List.of("report", "--markdown")))
                .isEqualTo(new ReportCommand(null, ReportForm.MARKDOWN));
        assertThat(CommandLine.parse(List.of("report", "--csv"))).isEqualTo(new ReportCommand(null, ReportForm.CSV));
        assertThat(CommandLine.parse(List.of("token", "reader"))).isEqualTo(new TokenCommand("reader", null));
        assertThat(CommandLine.parse(List.of("token", "evaluator", "amina")))
                .isEqualTo(new TokenCommand("evaluator", "amina"));
        assertThat(CommandLine.parse(List.of("reset", "--yes"))).isEqualTo(new ResetCommand(true));
    }

    @Test
    void sendsThoseAwayWhoTypeSomethingElse() {
        assertUsage(List.of("fly"), "There is no command fly.");
        assertUsage(List.of("report", "--as-of", "yesterday"), "\"yesterday\" is no date");
        assertUsage(List.of("report", "--table"), "report does not take --table.");
        assertUsage(List.of("report", "--as-of"), "--as-of needs a date.");
        assertUsage(List.of("up", "now"), "up does not take now.");
        assertUsage(List.of("token"), "token needs a role");
        assertUsage(List.of("token", "reader", "amina", "too"), "token does not take too.");
    }

    private static void assertUsage(List<String> words, String message) {
        assertThatThrownBy(() -> CommandLine.parse(words))
                .isInstanceOfSatisfying(
                        SuiteFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(SuiteFailure.USAGE))
                .hasMessageContaining(message);
    }

    @Test
    void refusesOnePortForTwo() {
        assertThatThrownBy(() -> Settings.from(Map.of("SUITE_PROJECT_PORT", "9000", "SUITE_METRICS_PORT", "9000")))
                .hasMessageContaining("SUITE_PROJECT_PORT and SUITE_METRICS_PORT are both 9000");
    }

    @Test
    void namesASettingThatIsNoNumber() {
        assertThatThrownBy(() -> Settings.from(Map.of("SUITE_KAFKA_PORT", "many")))
                .hasMessage("SUITE_KAFKA_PORT is \"many\"; it takes a number from 1 to 65535.");
    }

    @Test
    void refusesADiskThatIsAlmostFullAndAMachineThatIsTooSmall() {
        assertThatThrownBy(() -> new DataDirectory(Path.of("data")).demandSpace(200L << 20))
                .hasMessageContaining("200 MiB are free");
        assertThatThrownBy(() -> MachineMemory.demand(Settings.from(Map.of()), 512))
                .hasMessageContaining("512 MiB are available");
    }
}
