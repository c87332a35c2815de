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
import org.migrationprofiles.metrics.generation.Generations;
import org.migrationprofiles.metrics.ingest.BatchListener;

/**
 * Writes down which countries' status became another one, when and why: first what the calendar did up to today, of which
 * is known beforehand what it does, then what the records changed. Works in the transaction of its caller. Only one at a time gets
 * beyond the lock, until it commits: so changes become visible in the order of their numbers.
 */
@ApplicationScoped
class StatusTelling {

    /** Of more countries it is faster to read all that there is than what each has. */
    private static final int FEW = 20;
    /** A batch of more states is not asked for its countries, which are many as a rule: that reads all earlier states. */
    private static final int FEW_STATES = 100;

    private static final String LOCK = "lock table profile_status_feed in exclusive mode";
    // Behind the lock, so that what the one before wrote is seen.
    private static final String ONE_MOMENT_BEHIND_THE_LOCK =
            "set transaction isolation level repeatable read; " + LOCK + "; " + Generations.ENTER_ACTIVE;
    private static final String MARK = "select mark::text from read_model_mark";
    private static final String TAKEN = "select * from unnest(?::text[], ?::text[]) as t (aggregate_type, id)";
    private static final String OWED = """
            select distinct t.aggregate_type, t.id
            from profile_status_owed o cross join lateral unnest(o.aggregate_types, o.ids) as t (aggregate_type, id)
            """;

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
     * Looks at all countries: tells what the calendar did, and what records changed that no batch told of: what batches owe, and such as after a
     * rebuild, or where the telling of a batch failed. Sees one moment, so that batches which owe need not wait for it.
     *
     * @param connection of a transaction that has read nothing yet; it enters the generation that answers
     */
    void catchUp(Connection connection) throws SQLException {
        execute(connection, ONE_MOMENT_BEHIND_THE_LOCK);
        StatusJournal journal = new StatusJournal(connection);
        String mark = mark(connection);
        Instant now = clock.instant();
        StatusJournal.Told told = journal.told();
        if (told == null) {
            begin(connection, journal, now, mark);
            return;
        }
        LocalDate day = day(told, now);
        Map<String, Status> statuses = new HashMap<>(journal.statuses());
        tellCalendar(journal, statuses, day, now);
        if (!mark.equals(told.mark())) {
            Map<String, NavigableMap<LocalDate, Status>> timelines = timelines(connection, day);
            tellRecords(journal, statuses, timelines, day, now, () -> eventTimes(connection, OWED));
            rewrite(journal, timelines, statuses, null);
            journal.settle();
        }
        journal.toldUpTo(day, mark);
    }

    /**
     * Tells what a batch changed, of those countries that it is about: a batch of one record costs as much as there is of its country,
     * however many others there are. A batch of many owes that to the next look at all countries: it would cost each time as much as
     * there is.
     *
     * @param connection of the transaction of the batch, which is READ COMMITTED and has entered the generation that answers
     * @param taken the aggregates of the batch
     * @return whether it is told; false when it is owed
     */
    boolean batch(Connection connection, List<BatchListener.Taken> taken) throws SQLException {
        StatusJournal journal = new StatusJournal(connection);
        Array types = texts(connection, taken, BatchListener.Taken::aggregateType);
        Array ids = texts(connection, taken, BatchListener.Taken::id);
        Set<String> countries = taken.size() > FEW_STATES
                ? Set.of()
                : new TreeSet<>(Rows.of(connection, touchedCountries, row -> row.getString("country"), types, ids));
        if (taken.size() > FEW_STATES || countries.size() > FEW) {
            journal.owe(types, ids);
            return false;
        }
        execute(connection, LOCK);
        Instant now = clock.instant();
        StatusJournal.Told told = journal.told();
        if (told == null) {
            begin(connection, journal, now, mark(connection));
            return true;
        }
        LocalDate day = day(told, now);
        Map<String, Status> statuses = new HashMap<>(journal.statuses());
        tellCalendar(journal, statuses, day, now);
        statuses.keySet().retainAll(countries);
        StatusFacts heard = records.ofCountries(connection, countries);
        Map<String, NavigableMap<LocalDate, Status>> timelines =
                timelines(heard, heard.countries(heard.onRecord()), day);
        tellRecords(journal, statuses, timelines, day, now, () -> eventTimes(connection, TAKEN, types, ids));
        rewrite(journal, timelines, statuses, countries);
        // What else changed was not looked at: the next look at all does that.
        journal.toldUpTo(day, told.mark());
        return true;
    }

    private void begin(Connection connection, StatusJournal journal, Instant now, String mark) throws SQLException {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        journal.begin(now, today, mark);
        rewrite(journal, timelines(connection, today), Map.of(), null);
        journal.settle();
    }

    // The clocks of replicas differ; a day that was told of is not taken back.
    private LocalDate day(StatusJournal.Told told, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return today.isAfter(told.on()) ? today : told.on();
    }

    private static void tellCalendar(StatusJournal journal, Map<String, Status> statuses, LocalDate day, Instant now)
            throws SQLException {
        for (StatusJournal.Due due : journal.takeDue(day)) {
            Status before = before(statuses, due.country());
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
            EventTimes eventTimes)
            throws SQLException {
        Set<String> changed = new TreeSet<>(statuses.keySet());
        changed.addAll(timelines.keySet());
        changed.removeIf(country -> before(statuses, country) == first(timelines.get(country)));
        if (changed.isEmpty()) {
            return;
        }
        Map<String, Instant> times = eventTimes.read();
        for (String country : changed) {
            journal.changed(new StatusJournal.Entry(
                    country,
                    before(statuses, country),
                    first(timelines.get(country)),
                    day,
                    ChangeReason.RECORDS_CHANGED,
                    times.get(country),
                    now));
        }
    }

    private static Status before(Map<String, Status> statuses, String country) {
        return statuses.getOrDefault(country, Status.UNKNOWN);
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
            if (before(statuses, country) != first(days)) {
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

    private Map<String, NavigableMap<LocalDate, Status>> timelines(Connection connection, LocalDate day)
            throws SQLException {
        Map<String, NavigableMap<LocalDate, Status>> timelines = new TreeMap<>();
        records.withoutCaveats(
                connection,
                StatusCalendar.usual(day).condition(),
                (facts, released) -> facts.countries(facts.onRecord()),
                (facts, countries) -> timelines.putAll(timelines(facts, countries, day)));
        return timelines;
    }

    private static Map<String, NavigableMap<LocalDate, Status>> timelines(
            StatusFacts facts, List<StatusFacts.HeardCountry> countries, LocalDate day) {
        StatusCalendar calendar = new StatusCalendar(facts);
        return countries.stream()
                .collect(Collectors.toMap(
                        StatusFacts.HeardCountry::iso3,
                        country -> calendar.of(country, day),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private Map<String, Instant> eventTimes(Connection connection, String taken, Object... parameters)
            throws SQLException {
        return Rows.of(
                        connection,
                        heardOf.replace(":taken", taken),
                        row -> Map.entry(row.getString("country"), StatusJournal.instant(row, "event_time")),
                        parameters)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Array texts(
            Connection connection, List<BatchListener.Taken> taken, Function<BatchListener.Taken, String> text)
            throws SQLException {
        return connection.createArrayOf("text", taken.stream().map(text).toArray());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            boolean unused = statement.execute();
        }
    }

    private static String mark(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MARK);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** When the newest was written of what was told of countries; asked only when there is something to tell. */
    private interface EventTimes {
        Map<String, Instant> read() throws SQLException;
    }
}
