package org.migrationprofiles.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.metrics.ActiveReadModel;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;

/**
 * Every figure is what its definition says, of whatever is on record and in whatever order it was heard.
 *
 * <p>{@code -Doracle.portfolios=500} makes so many portfolios, {@code -Doracle.first=1000} from this seed on, {@code
 * -Doracle.seed=17} the one of this seed alone.
 */
@QuarkusTest
@MetricsServiceTest
class OracleTest {

    private static final Logger LOG = Logger.getLogger(OracleTest.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The part of an answer that names each unit. */
    private static final String UNITS = "/population";

    /** So many that no portfolio has more. */
    private static final String ALL_OF_THEM = "&limit=200";

    private static final String SCHEMES =
            "select aggregate_type, state from replica where not deleted and aggregate_type = 'region-scheme'";
    private static final String RECORDS = "select aggregate_type, state from replica where not deleted"
            + " and aggregate_type <> 'country' and (aggregate_type <> 'region-scheme' or id = 'ORACLE')";

    /** What the oracle does not know, and why. */
    private static final Map<String, String> REFUSED = Map.of(
            "inspired-projects",
            "Refused with INSUFFICIENT_EVIDENCE whatever is on record (S59): nothing is computed.");

    private final List<JsonNode> catalogue = new ArrayList<>();

    @Inject
    DataSource dataSource;

    private final Narrator narrator = new Narrator();
    private Asking asking = new Asking();

    @BeforeEach
    void onlyCountriesAndSchemesAreOnRecord() {
        ReportAnnex.load();
        asking = new Asking();
        forget();
        asking.get("/v1/indicators").forEach(catalogue::add);
    }

    @AfterEach
    void forgetPortfolios() {
        forget();
        ReportAnnex.loadAgainNextTime();
    }

    @Test
    void everyFigureIsWhatItsDefinitionSays() {
        List<String> differences = new ArrayList<>();
        seeds().forEach(seed -> differences.addAll(differences(seed)));
        assertThat(differences).isEmpty();
    }

    /** Where a formula is missing, the reason has to stand in {@link #REFUSED}. */
    @Test
    void theOracleKnowsEveryIndicator() {
        Set<String> missing = new TreeSet<>();
        catalogue.forEach(indicator -> missing.add(indicator.path("id").asText()));
        missing.removeAll(new Oracle(World.empty()).indicators());
        assertThat(missing).isEqualTo(REFUSED.keySet());
    }

    private static LongStream seeds() {
        Long seed = Long.getLong("oracle.seed");
        long first = Long.getLong("oracle.first", 1);
        return seed == null
                ? LongStream.range(first, first + Long.getLong("oracle.portfolios", 50))
                : LongStream.of(seed);
    }

    private List<String> differences(long seed) {
        long begun = System.nanoTime();
        Portfolio portfolio = PortfolioMaker.make(seed, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
        Draw draw = new Draw(~seed);
        narrator.tell(portfolio, draw);
        long told = System.nanoTime();
        World world = portfolio.world();
        on(SCHEMES).forEach(scheme -> world.put(scheme.type(), scheme.state()));
        Oracle oracle = new Oracle(world);
        Differences differences = new Differences();
        List<JsonNode> known = catalogue.stream()
                .filter(indicator ->
                        oracle.indicators().contains(indicator.path("id").asText()))
                .toList();
        List<Question> questions = new Questions(draw, known, world).draw();
        List<String> addresses = new ArrayList<>();
        for (Question question : questions) {
            addresses.add(question.address(""));
            if (detailed(question, draw)) {
                addresses.add(question.address(UNITS) + ALL_OF_THEM);
            }
        }
        Map<String, JsonNode> answers = asking.all(addresses);
        for (Question question : questions) {
            JsonNode indicator = known.stream()
                    .filter(entry -> entry.path("id").asText().equals(question.indicator()))
                    .findFirst()
                    .orElseThrow();
            differences.compare(
                    question,
                    indicator.path("kind").asText(),
                    oracle.answer(question, World.texts(indicator.path("categories"))),
                    Objects.requireNonNull(answers.get(question.address(""))),
                    answers.get(question.address(UNITS) + ALL_OF_THEM));
        }
        pages(draw, world, differences);
        LOG.infof(
                "Portfolio of seed %d: %d records told in %d ms, asked about in %d ms",
                seed,
                portfolio.records().size(),
                TimeUnit.NANOSECONDS.toMillis(told - begun),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - told));
        forget();
        differences.same(
                "publications of no portfolio",
                "0",
                asking.get("/v1/indicators/publications?population=ALL")
                        .path("N")
                        .asText());
        return differences.found().stream()
                .map(difference -> "seed " + seed + ": " + difference)
                .toList();
    }

    /** What has a page of its own: coverage, funding and profile status. */
    private void pages(Draw draw, World world, Differences differences) {
        Map<String, String> asked = new TreeMap<>();
        asked.put("population", draw.oneOf("ALL", "IDF_COMPLETED", "SAMPLED"));
        asked.put("asOf", draw.between(2009, 2024) + draw.oneOf("-01-01", "-06-30", "-07-01"));
        asked.put("regionScheme", draw.oneOf("ORACLE", "ORACLE", "IOM_RO_2018", "M49"));
        String unit = draw.oneOf("PUBLICATION", "COUNTRY_PROFILE", "PROJECT", "COUNTRY");
        Question coverage = new Question("publications", unit, asked);
        String address = coverage.parameters("/v1/coverage?unit=" + unit).replace("regionScheme", "scheme");
        new CoverageFigures(world).compare(address, coverage, asking.get(address), differences);

        asked.put("budget", draw.oneOf("CURRENT", "ORIGINAL"));
        asked.put("synthetic", draw.oneOf("EXCLUDE", "EXCLUDE", "ONLY"));
        asked.put("allocation", draw.oneOf("RECORDED", "EQUAL_SPLIT"));
        Question funding = new Question("budget", "PROJECT", asked);
        address = funding.parameters("/v1/funding?").replace("?&", "?");
        new FundingFigures(world).compare(address, funding, asking.get(address), differences);

        for (int count = 0; count < 3; count++) {
            LocalDate asOf = LocalDate.of(draw.between(2010, 2021), draw.between(1, 12), draw.between(1, 28));
            int cycle = draw.between(1, 3);
            boolean imprint = draw.chance(0.3);
            address = "/v1/profile-status?asOf=" + asOf + "&updateCycleYears=" + cycle + "&ageBasis="
                    + (imprint ? "IMPRINT_YEAR" : "EDITION_YEAR");
            new StatusFigures(world).compare(address, asOf, cycle, imprint, asking.get(address), differences);
        }
    }

    // Of the usual population, figures and statistics of each are compared, and unit by unit some.
    private static boolean detailed(Question question, Draw draw) {
        return !question.parameters().isEmpty() || draw.chance(0.25);
    }

    /** Says the end of all that is on record, but for countries and the schemes that the suite comes with. */
    private void forget() {
        List<Narrator.Told> ends = new ArrayList<>();
        for (Narrator.Told record : on(RECORDS)) {
            ObjectNode end = record.state().deepCopy();
            end.put("version", end.path("version").asLong() + 1);
            end.put("deleted", true);
            end.put("deletionReason", "The next portfolio begins with nothing.");
            ends.add(new Narrator.Told(record.type(), end));
        }
        narrator.send(ends);
    }

    private List<Narrator.Told> on(String query) {
        return ActiveReadModel.in(dataSource, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                List<Narrator.Told> records = new ArrayList<>();
                while (row.next()) {
                    records.add(new Narrator.Told(row.getString(1), state(row.getString(2))));
                }
                return records;
            }
        });
    }

    private static ObjectNode state(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("No JSON", failure);
        }
    }
}
