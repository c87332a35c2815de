package org.migrationprofiles.metrics.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.SetClock;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.metrics.ingest.OneBatch;

/** A batch of many countries leaves it to the look behind it to tell what it changed; nothing is lost by that. */
@QuarkusTest
@MetricsServiceTest
class OwedStatusChangesTest {

    private static final String FEED = "/v1/profile-status/changes";
    private static final Instant NOON = Instant.parse("2016-06-30T12:00:00Z");
    private static final int MANY = 25;

    @Inject
    SetClock clock;

    @Inject
    StatusClock looks;

    @Inject
    StatusTelling telling;

    @Inject
    DataSource dataSource;

    private final List<OneBatch> batches = new ArrayList<>();
    private String before = "";

    @BeforeEach
    void theFeedBegins() {
        ReportAnnex.load();
        clock.set(NOON);
        FeedBegunAnew.in(dataSource);
        looks.catchUp();
        before = ask(FEED).extract().path("next");
    }

    @AfterEach
    void nothingStays() throws SQLException {
        for (OneBatch batch : batches) {
            batch.ended().write(dataSource, connection -> {});
        }
        clock.release();
        FeedBegunAnew.in(dataSource);
        looks.catchUp();
    }

    @Test
    void aBatchOfManyIsToldByTheLookBehindItWithTheTimesOfItsRecords() throws SQLException {
        batchOf(MANY).take(dataSource);

        allAreTold(ask(FEED + "?wait=10&since=" + before));
        assertThat(owed()).isZero();
    }

    @Test
    void whatAProcessOwesThatIsGoneIsToldByTheNextLookOfAnother() throws SQLException {
        owedByAProcessThatIsGone(batchOf(MANY));

        ask(FEED + "?since=" + before).body("items", hasSize(0));
        assertThat(owed()).isOne();
        looks.catchUp();
        allAreTold(ask(FEED + "?since=" + before));
        assertThat(owed()).isZero();
        looks.catchUp();
        allAreTold(ask(FEED + "?since=" + before));
    }

    @Test
    void whatABatchOfFewTellsMeanwhileIsToldOnce() throws SQLException {
        OneBatch many = batchOf(MANY);
        owedByAProcessThatIsGone(many);
        OneBatch few = new OneBatch();
        batches.add(few);
        few.with("country-profile", UUID.randomUUID().toString(), profile(country(3)), NOON.plusSeconds(100));
        few.write(
                dataSource,
                connection -> assertThat(telling.batch(connection, few.taken())).isTrue());

        ask(FEED + "?since=" + before)
                .body("items.iso3", contains(country(3)))
                .body("items.eventTime", contains(NOON.plusSeconds(100).toString()));
        looks.catchUp();
        ask(FEED + "?since=" + before)
                .body("items", hasSize(MANY))
                .body("items[1].iso3", equalTo(country(0)))
                .body("items[1].eventTime", equalTo(NOON.toString()));
    }

    @Test
    void aBatchOfManyStatesIsNotAskedForItsCountries() throws SQLException {
        OneBatch large = batchOf(1);
        for (int state = 0; state < 100; state++) {
            large.with("country-profile", UUID.randomUUID().toString(), profile(country(0)), NOON);
        }
        owedByAProcessThatIsGone(large);

        looks.catchUp();
        ask(FEED + "?since=" + before).body("items.iso3", contains(country(0)));
    }

    /** A look reads for seconds where there are many records; an import does not stand still for it. */
    @Test
    void aBatchThatOwesWaitsForNoLookAndIsToldByTheOneBehind() throws SQLException {
        OneBatch many = batchOf(MANY);
        try (Connection looking = dataSource.getConnection()) {
            looking.setAutoCommit(false);
            telling.catchUp(looking);
            many.write(dataSource, connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local lock_timeout = '10s'");
                }
                assertThat(telling.batch(connection, many.taken())).isFalse();
            });
            looking.commit();
            looking.setAutoCommit(true);
        }

        ask(FEED + "?since=" + before).body("items", hasSize(0));
        looks.catchUp();
        allAreTold(ask(FEED + "?since=" + before));
    }

    private void owedByAProcessThatIsGone(OneBatch batch) throws SQLException {
        batch.write(
                dataSource,
                connection ->
                        assertThat(telling.batch(connection, batch.taken())).isFalse());
    }

    private OneBatch batchOf(int countries) {
        OneBatch batch = new OneBatch();
        for (int number = 0; number < countries; number++) {
            String profile = batch.with(
                    "country-profile", UUID.randomUUID().toString(), profile(country(number)), NOON.minusSeconds(100));
            String unused = batch.with(
                    "publication",
                    UUID.randomUUID().toString(),
                    Stated.fields(
                            "profileId",
                            profile,
                            "type",
                            "MP",
                            "status",
                            "RELEASED",
                            "titles",
                            List.of(),
                            "editionYear",
                            2016),
                    NOON.plusSeconds(number));
        }
        batches.add(batch);
        return batch;
    }

    private static Map<String, Object> profile(String country) {
        return Stated.fields("projectId", null, "country", country, "funders", List.of());
    }

    /** Codes that no country has. */
    private static String country(int number) {
        return "QQ" + (char) ('A' + number);
    }

    private static void allAreTold(ValidatableResponse answer) {
        List<String> countries = new ArrayList<>();
        List<String> times = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            countries.add(country(number));
            times.add(NOON.plusSeconds(number).toString());
        }
        answer.body("items.iso3", equalTo(countries))
                .body("items.to", everyItem(is("CURRENT")))
                .body("items.reason", everyItem(is("RECORDS_CHANGED")))
                .body("items.on", everyItem(is("2016-06-30")))
                .body("items.eventTime", equalTo(times));
    }

    private long owed() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from profile_status_owed")) {
            row.next();
            return row.getLong(1);
        }
    }
}
