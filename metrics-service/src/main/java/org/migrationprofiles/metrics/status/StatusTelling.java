package org.migrationprofiles.metrics.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.Rows;
import org.migrationprofiles.metrics.SqlFile;
import org.migrationprofiles.metrics.ingest.BatchListener;

/**
 * Writes down which countries' status became another one, when and why: first what the calendar did up to today, of which
 * is known beforehand what it does, then what the records changed. Works in the transaction of its caller, which has
 * entered the generation that answers and is READ COMMITTED. Only one at a time gets beyond the lock, until it commits: so
 * changes become visible in the order of their numbers.
 */
@ApplicationScoped
class StatusTelling {

    /** Of more countries it is faster to read all that there is than what each has. */
    private static final int FEW = 20;

    private static final String LOCK = "lock table profile_status_feed in exclusive mode";
    private static final String MARK = "select mark::text from read_model_mark";

    private final StatusRecords records;
    private final Clock clock;
    private final String heardOf = SqlFile.of(StatusTelling.class, "heard-of.sql");
    private final String touchedCountries = SqlFile.of(StatusTelling.class, "touched-countries.sql");

    @Inject
    StatusTelling(StatusRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * Tells what the calendar did, and what records changed that no batch told of: such as after a rebuild, or where the
     * telling of a batch failed.
     */
    void catchUp(Connection connection) throws SQLException {
        tell(connection, null);
    }

    /**
     * Tells what a batch changed, of those countries that it is about: a batch of one record costs as much as there is of its country,
     * however many others there are.
     *
     * @param taken the aggregates of the batch
     */
    void batch(Connection connection, List<BatchListener.Taken> taken) throws SQLException {
        tell(connection, taken);
    }

    private void tell(Connection connection, @Nullable List<BatchListener.Taken> taken) throws SQLException {
        StatusJournal journal = new StatusJournal(connection);
        lock(connection);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        // Before the facts: what is written between the two is told of again, never missed.
        String mark = mark(connection);
        StatusJournal.Told told = journal.told();
        if (told == null) {
            journal.begin(now, today, mark);
            rewrite(journal, timelines(all(connection, today), today), Map.of(), null);
            return;
        }
        // The clocks of replicas differ; a day that was told of is not taken back.
        LocalDate day = today.isAfter(told.on()) ? today : told.on();
        Map<String, Status> statuses = new HashMap<>(journal.statuses());
        tellCalendar(journal, statuses, day, now);
        Set<String> few = taken == null ? null : few(connection, taken);
        if (taken != null || !mark.equals(told.mark())) {
            if (few != null) {
                statuses.keySet().retainAll(few);
            }
            Map<String, NavigableMap<LocalDate, Status>> timelines =
                    timelines(few == null ? all(connection, day) : records.ofCountries(connection, few), day);
            tellRecords(
                    journal, statuses, timelines, day, now, taken == null ? Map.of() : eventTimes(connection, taken));
            rewrite(journal, timelines, statuses, few);
        }
        // What else changed than the few was not looked at: the next look at all does that.
        journal.toldUpTo(day, few == null ? mark : told.mark());
    }

    private static void tellCalendar(StatusJournal journal, Map<String, Status> statuses, LocalDate day, Instant now)
            throws SQLException {
        for (StatusJournal.Due due : journal.takeDue(day)) {
            Status before = statuses.getOrDefault(due.country(), Status.UNKNOWN);
            if (before != due.status()) {
                journal.changed(new StatusJournal.Entry(
                        due.country(), before, due.status(), due.day(), ChangeReason.CALENDAR, null, now));
                statuses.put(due.country(), due.status());
                journal.put(due.country(), due.status());
            }
        }
    }

    private static void tellRecords(
            StatusJournal journal,
            Map<String, Status> statuses,
            Map<String, NavigableMap<LocalDate, Status>> timelines,
            LocalDate day,
            Instant now,
            Map<String, Instant> eventTimes)
            throws SQLException {
        Set<String> countries = new TreeSet<>(statuses.keySet());
        countries.addAll(timelines.keySet());
        for (String country : countries) {
            Status before = statuses.getOrDefault(country, Status.UNKNOWN);
            Status after = first(timelines.get(country));
            if (before != after) {
                journal.changed(new StatusJournal.Entry(
                        country, before, after, day, ChangeReason.RECORDS_CHANGED, eventTimes.get(country), now));
            }
        }
    }

    /** Keeps what there is now, and what the calendar will make of it, of some countries or all; touches only what is otherwise. */
    private static void rewrite(
            StatusJournal journal,
            Map<String, NavigableMap<LocalDate, Status>> timelines,
            Map<String, Status> statuses,
            @Nullable Set<String> of)
            throws SQLException {
        Set<StatusJournal.Due> coming = new HashSet<>();
        for (Map.Entry<String, NavigableMap<LocalDate, Status>> timeline : timelines.entrySet()) {
            String country = timeline.getKey();
            NavigableMap<LocalDate, Status> days = timeline.getValue();
            if (statuses.getOrDefault(country, Status.UNKNOWN) != first(days)) {
                journal.put(country, first(days));
            }
            days.tailMap(days.firstKey(), false)
                    .forEach((day, status) -> coming.add(new StatusJournal.Due(country, day, status)));
        }
        for (String country : statuses.keySet()) {
            if (!timelines.containsKey(country)) {
                journal.put(country, Status.UNKNOWN);
            }
        }
        journal.replaceDue(coming, of);
    }

    private static Status first(@Nullable NavigableMap<LocalDate, Status> timeline) {
        return timeline == null ? Status.UNKNOWN : timeline.firstEntry().getValue();
    }

    private StatusFacts all(Connection connection, LocalDate day) throws SQLException {
        return records.read(connection, StatusCalendar.usual(day).condition());
    }

    private static Map<String, NavigableMap<LocalDate, Status>> timelines(StatusFacts facts, LocalDate day) {
        StatusCalendar calendar = new StatusCalendar(facts);
        Map<String, StatusFacts.HeardCountry> countries = facts.countries();
        Map<String, NavigableMap<LocalDate, Status>> timelines = new TreeMap<>();
        for (String iso3 : facts.onRecord()) {
            StatusFacts.HeardCountry country = countries.get(iso3);
            if (country != null) {
                timelines.put(iso3, calendar.of(country, day));
            }
        }
        return timelines;
    }

    /** The countries that a batch touches; null when they are not few. */
    private @Nullable Set<String> few(Connection connection, List<BatchListener.Taken> taken) throws SQLException {
        Set<String> touched =
                new TreeSet<>(ofTaken(connection, touchedCountries, taken, row -> row.getString("country")));
        return touched.size() <= FEW ? touched : null;
    }

    private Map<String, Instant> eventTimes(Connection connection, List<BatchListener.Taken> taken)
            throws SQLException {
        return ofTaken(
                        connection,
                        heardOf,
                        taken,
                        row -> Map.entry(row.getString("country"), StatusJournal.instant(row, "event_time")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T> List<T> ofTaken(
            Connection connection, String sql, List<BatchListener.Taken> taken, Rows.Reader<T> reader)
            throws SQLException {
        return Rows.of(
                connection,
                sql,
                reader,
                texts(connection, taken, BatchListener.Taken::aggregateType),
                texts(connection, taken, BatchListener.Taken::id));
    }

    private static Array texts(
            Connection connection, List<BatchListener.Taken> taken, Function<BatchListener.Taken, String> text)
            throws SQLException {
        return connection.createArrayOf("text", taken.stream().map(text).toArray());
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
    }

    private static String mark(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MARK);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
