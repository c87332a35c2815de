package org.migrationprofiles.metrics.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.SetClock;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.testsupport.SchemaOwner;

/** S79: who follows the feed hears of each status that becomes another one, by records or by the calendar alone. */
@QuarkusTest
@MetricsServiceTest
class ProfileStatusChangesTest {

    private static final String FEED = "/v1/profile-status/changes";

    @Inject
    SetClock clock;

    @Inject
    StatusClock telling;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void theFeedBeginsInTheMiddleOf2016() {
        ReportAnnex.load();
        clock.set(Instant.parse("2016-06-30T12:00:00Z"));
        FeedBegunAnew.in(dataSource);
        telling.catchUp();
    }

    @AfterEach
    void timeGoesOn() {
        clock.release();
        FeedBegunAnew.in(dataSource);
        telling.catchUp();
    }

    @Test
    void whatWasSoWhenItBeganIsNoChange() {
        ask(FEED)
                .statusCode(200)
                .body("items", hasSize(0))
                .body("beginsAt", equalTo("2016-06-30T12:00:00Z"))
                .body("toldOn", equalTo("2016-06-30"))
                .body("rule.updateCycleYears", equalTo(2))
                .body("freshness.generation", greaterThan(0))
                .body("freshness.asOfEventTime", notNullValue())
                .body("rule.source", equalTo("report L60: one IOM mission"));
    }

    @Test
    void onTheFirstDayOfAYearWindowsOpenAndEndThoughNoRecordChanged() {
        String before = next(ask(FEED));
        clock.set(Instant.parse("2016-12-31T23:59:59Z"));
        ask(FEED + "?since=" + before).body("items", hasSize(0));

        clock.set(Instant.parse("2017-01-01T00:00:00Z"));
        ValidatableResponse answer = ask(FEED + "?since=" + before);
        answer.body("items.iso3", contains("AFG", "FSM", "KEN", "MWI", "NAM"))
                .body("items.from", contains("DUE_WINDOW", "CURRENT", "CURRENT", "DUE_WINDOW", "CURRENT"))
                .body("items.to", contains("NON_UPDATED", "DUE_WINDOW", "DUE_WINDOW", "NON_UPDATED", "DUE_WINDOW"))
                .body("items.reason", everyItem(is("CALENDAR")))
                .body("items.on", everyItem(is("2017-01-01")))
                .body("items.eventTime", everyItem(nullValue()))
                .body("items[2].iso2", equalTo("KE"))
                .body("items[2].now", endsWith("country=KEN"))
                .body("toldOn", equalTo("2017-01-01"));
        ask(FEED + "?since=" + next(answer)).body("items", hasSize(0));
        ask("/v1/profile-status").body("summary.DUE_WINDOW", equalTo(3)).body("summary.NON_UPDATED", equalTo(10));
    }

    @Test
    void daysOnWhichNobodyAskedOrTheServiceWasDownAreToldOneByOne() {
        clock.set(Instant.parse("2018-08-31T09:00:00Z"));

        ask(FEED + "?country=KE")
                .body("items.to", contains("DUE_WINDOW", "NON_UPDATED"))
                .body("items.on", contains("2017-01-01", "2018-01-01"))
                .body("items.toldAt", everyItem(is("2018-08-31T09:00:00Z")));
        ask("/v1/profile-status").body("summary.NON_UPDATED", equalTo(13));
    }

    @Test
    void aRecordThatChangesAStatusIsToldWithItsBatchAndItsTime() {
        String before = next(ask(FEED));
        try (Stated stated = new Stated()) {
            String commission = stated.organisation("European Commission", "EU_EC");
            String update = stated.publication(stated.profile(null, "ARG", commission), 2016);
            stated.awaitTaken();

            ValidatableResponse answer = ask(FEED + "?since=" + before);
            answer.body("items", hasSize(1))
                    .body("items[0].iso3", equalTo("ARG"))
                    .body("items[0].from", equalTo("NON_UPDATED"))
                    .body("items[0].to", equalTo("CURRENT"))
                    .body("items[0].on", equalTo("2016-06-30"))
                    .body("items[0].reason", equalTo("RECORDS_CHANGED"))
                    .body("items[0].eventTime", notNullValue());

            stated.change("publication", update, Stated.fields("status", "WITHDRAWN"));
            stated.awaitTaken();
            ask(FEED + "?since=" + next(answer))
                    .body("items.from", contains("CURRENT"))
                    .body("items.to", contains("NON_UPDATED"));
        }
    }

    @Test
    void whatMovesToAnotherCountryIsToldOfBoth() throws SQLException {
        String before = next(ask(FEED));
        try (Stated stated = new Stated()) {
            String commission = stated.organisation("European Commission", "EU_EC");
            String profile = stated.profile(null, "ARG", commission);
            String publication = stated.publication(profile, 2016);
            stated.awaitTaken();
            ValidatableResponse there = ask(FEED + "?since=" + before);
            there.body("items.iso3", contains("ARG"));

            stated.change("country-profile", profile, Stated.fields("country", "PER"));
            stated.awaitTaken();
            ValidatableResponse moved = ask(FEED + "?since=" + next(there));
            moved.body("items.iso3", contains("ARG", "PER"))
                    .body("items.from", contains("CURRENT", "UNKNOWN"))
                    .body("items.to", contains("NON_UPDATED", "CURRENT"));

            stated.change(
                    "publication", publication, Stated.fields("profileId", stated.profile(null, "BOL", commission)));
            stated.awaitTaken();
            ValidatableResponse again = ask(FEED + "?since=" + next(moved));
            again.body("items.iso3", hasItems("BOL", "PER"));

            // To look at all countries afterwards finds nothing that the batches have not told of theirs.
            List<String> coming = coming();
            telling.catchUp();
            assertThat(coming()).isEqualTo(coming).anyMatch(due -> due.startsWith("BOL"));
            ask(FEED + "?since=" + next(again)).body("items", hasSize(0));
        }
    }

    private List<String> coming() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select country || ' ' || day || ' ' || status from profile_status_due order by 1");
                ResultSet row = statement.executeQuery()) {
            List<String> coming = new ArrayList<>();
            while (row.next()) {
                coming.add(row.getString(1));
            }
            return coming;
        }
    }

    @Test
    void aChangeThatLeavesTheStatusIsNoneAndMovesWhatTheCalendarWillDo() {
        String before = next(ask(FEED));
        try (Stated stated = new Stated()) {
            stated.change(
                    "publication",
                    ReportAnnex.publication("KEN"),
                    Stated.fields("launchedOn", Stated.fields("value", "2015-03-10", "precision", "DAY")));
            stated.awaitTaken();
            ask(FEED + "?since=" + before).body("items", hasSize(0));

            clock.set(Instant.parse("2017-03-11T00:00:00Z"));
            ask(FEED + "?country=KEN&since=" + before)
                    .body("items.to", contains("NON_UPDATED"))
                    .body("items.on", contains("2017-03-11"));
        }
    }

    @Test
    void aBatchOfANewDayTellsFirstWhatTheDayDidToTheRecordsBeforeIt() {
        String before = next(ask(FEED));
        clock.set(Instant.parse("2018-01-01T00:00:01Z"));
        try (Stated stated = new Stated()) {
            String commission = stated.organisation("European Commission", "EU_EC");
            stated.publication(stated.profile(null, "KEN", commission), 2018);
            stated.awaitTaken();

            ask(FEED + "?country=KEN&since=" + before)
                    .body("items.from", contains("CURRENT", "DUE_WINDOW", "NON_UPDATED"))
                    .body("items.to", contains("DUE_WINDOW", "NON_UPDATED", "CURRENT"))
                    .body("items.reason", contains("CALENDAR", "CALENDAR", "RECORDS_CHANGED"));
        }
    }

    @Test
    void aDenialThatBeginsAndEndsIsTheCalendarsDoing() {
        try (Stated stated = new Stated()) {
            stated.state(
                    "assertion",
                    Stated.id("a denial for some months"),
                    Stated.fields(
                            "subject", Stated.fields("type", "COUNTRY", "id", "TUV"),
                            "attribute", "PROFILE_EXISTS",
                            "value", "NO",
                            "validFrom", "2016-08-01",
                            "validTo", "2016-12-31",
                            "provenance", null));
            stated.awaitTaken();
            ask(FEED + "?country=TUV").body("items", hasSize(0));

            clock.set(Instant.parse("2017-02-01T00:00:00Z"));
            ask(FEED + "?country=TUV")
                    .body("items.from", contains("UNKNOWN", "NO_PROFILE"))
                    .body("items.to", contains("NO_PROFILE", "UNKNOWN"))
                    .body("items.on", contains("2016-08-01", "2017-01-01"));
        }
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedAndAMomentIsAPlaceToo() {
        clock.set(Instant.parse("2017-01-01T00:00:00Z"));
        ValidatableResponse first = ask(FEED + "?limit=2");
        first.body("items.iso3", contains("AFG", "FSM")).header("Link", containsString("rel=\"next\""));
        ValidatableResponse second = ask(FEED + "?limit=2&since=" + next(first));
        second.body("items.iso3", contains("KEN", "MWI"));
        ValidatableResponse third = ask(FEED + "?limit=2&since=" + next(second));
        third.body("items.iso3", contains("NAM"));
        ask(FEED + "?limit=2&since=" + next(third)).body("items", hasSize(0));

        clock.set(Instant.parse("2018-01-01T00:00:00Z"));
        ask(FEED + "?since=2017-06-30T00:00:00Z").body("items.iso3", containsInAnyOrder("KEN", "FSM", "NAM"));
        ask(FEED + "?since=2016-06-30T12:00:00Z").body("items", hasSize(8));
    }

    @Test
    void aCursorThatWasTakenWithAnAnswerLeadsToWhatChangedAfterIt() {
        String changes = ask("/v1/profile-status").extract().path("changes");
        ask(changes).statusCode(200).body("items", hasSize(0));
        clock.set(Instant.parse("2017-01-01T00:00:00Z"));
        ask(changes).body("items", hasSize(5));
        ask("/v1/profile-status?updateCycleYears=5").body("changes", nullValue());
        ask("/v1/profile-status?asOf=2016-01-01").body("changes", nullValue());
    }

    @Test
    void whoWaitsIsAnsweredWhenSomethingChangesOrTheTimeIsOver() {
        clock.set(Instant.parse("2017-01-01T00:00:00Z"));
        ask(FEED + "?wait=30").body("items", hasSize(5));
        ask(FEED + "?wait=1&since=" + next(ask(FEED))).body("items", hasSize(0));
    }

    @Test
    void whatNoBatchToldIsToldAtTheNextLook() throws SQLException {
        String before = next(ask(FEED));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement other = connection.prepareStatement(
                        "update profile_status_told set status = 'CURRENT' where country = 'PHL'");
                PreparedStatement mark = connection.prepareStatement("update profile_status_feed set mark = 'none'")) {
            other.executeUpdate();
            mark.executeUpdate();
        }
        telling.catchUp();
        ask(FEED + "?since=" + before)
                .body("items.iso3", contains("PHL"))
                .body("items.reason", contains("RECORDS_CHANGED"))
                .body("items[0].eventTime", nullValue());
        telling.catchUp();
        assertThat((List<?>) ask(FEED + "?since=" + before).extract().path("items"))
                .hasSize(1);
    }

    @Test
    void aTellingThatFailsStopsNoBatchAndIsMadeUpFor() throws SQLException {
        String before = next(ask(FEED));
        try (Stated stated = new Stated()) {
            String commission = stated.organisation("European Commission", "EU_EC");
            SchemaOwner.run("alter table profile_status_told rename to profile_status_away");
            try {
                stated.publication(stated.profile(null, "ARG", commission), 2016);
                stated.awaitTaken();
                ask("/v1/profile-status?country=ARG").body("countries[0].status", equalTo("CURRENT"));
            } finally {
                SchemaOwner.run("alter table profile_status_away rename to profile_status_told");
            }
            telling.catchUp();
            ask(FEED + "?since=" + before)
                    .body("items.iso3", contains("ARG"))
                    .body("items.to", contains("CURRENT"))
                    .body("items[0].eventTime", nullValue());
        }
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "updateCycleYears=5 | ?updateCycleYears",
                "ageBasis=IMPRINT_YEAR | ?ageBasis",
                "population=IDF_COMPLETED | ?population",
                "funderCategory=IDF | ?funderCategory",
                "asOf=2018-08-31 | ?asOf",
                "knownAt=2026-01-01T00:00:00Z | ?knownAt",
                "since=2016-06-30T11:59:59Z | ?since",
                "country=XX | ?country",
                "limit=0 | ?limit",
                "limit=201 | ?limit",
                "wait=31 | ?wait"
            })
    void whatItCannotTellIsRefused(String query, String parameter) {
        ask(FEED + "?" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(parameter));
    }

    @Test
    void aCursorOfSomethingElseIsRefused() {
        ask(FEED + "?since=abc").statusCode(400).body("type", endsWith("/problems/invalid-cursor"));
        ask(FEED + "?updateCycleYears=2&ageBasis=EDITION_YEAR&population=ALL").statusCode(200);
    }

    private static String next(ValidatableResponse answer) {
        return answer.extract().path("next");
    }
}
