package org.migrationprofiles.metrics.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Keeps reports as they are computed at some time, and tells what has moved between two of them. */
@ApplicationScoped
public class ReportSnapshots {

    /** In the place of a snapshot's id: the report as it is now. */
    public static final String NOW = "now";

    private static final int MOST_RECORDS = 100;

    private final Reports reports;
    private final ReportDefinitions definitions;
    private final ReportSnapshotTable table;
    private final HeardStates heard;
    private final FigureCauses causes;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    ReportSnapshots(
            Reports reports,
            ReportDefinitions definitions,
            ReportSnapshotTable table,
            HeardStates heard,
            FigureCauses causes,
            ObjectMapper json,
            Clock clock) {
        this.reports = reports;
        this.definitions = definitions;
        this.table = table;
        this.heard = heard;
        this.causes = causes;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Computes a report and keeps it.
     *
     * @param title for people; null for that of the report
     * @param asOf the date in the world; null for the report's own
     * @param by who
     * @return the newest snapshot, when it has the same content
     * @throws ProblemException 404 when there is no such report
     */
    public Taken take(String report, @Nullable String title, @Nullable LocalDate asOf, String by) {
        ReportSnapshot snapshot = now(report, title, asOf, by);
        Optional<ReportSnapshot> existing = table.add(snapshot);
        return new Taken(existing.orElse(snapshot), existing.isPresent());
    }

    /**
     * Snapshots of a report, also of one whose definition is deleted, without their content, the newest first.
     *
     * @param after id behind which to start; null for the newest
     * @param limit the most to return
     * @throws ProblemException 404 when there never was such a report
     */
    public List<ReportSnapshot> page(String report, @Nullable String after, int limit) {
        if (!definitions.known(report)) {
            throw noReport(report);
        }
        return table.page(report, after, limit);
    }

    /**
     * One of them.
     *
     * @throws ProblemException 404 when there is none
     */
    public ReportSnapshot get(String report, String id) {
        return table.find(report, id)
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.NOT_FOUND, "The report " + report + " has no snapshot " + id + "."));
    }

    /**
     * What two of them differ in. The report as it is now is computed for the date of the other one.
     *
     * @param from id, or {@link #NOW}
     * @param to id, or {@link #NOW}
     * @throws ProblemException 404 when there is no such snapshot, or no such report to be computed now
     */
    public ReportDiff compare(String report, String from, String to) {
        @Nullable ReportSnapshot kept = from.equals(NOW) ? null : get(report, from);
        ReportSnapshot after =
                to.equals(NOW) ? now(report, null, kept == null ? null : kept.asOf(), "") : get(report, to);
        ReportSnapshot before = kept == null ? now(report, null, after.asOf(), "") : kept;
        boolean forward = heardUntil(before).compareTo(heardUntil(after)) <= 0;
        List<HeardRecord> records =
                heard.between((forward ? before : after).heardUntil(), (forward ? after : before).heardUntil());
        return new ReportDiff(
                report,
                side(before),
                side(after),
                before.contentHash().equals(after.contentHash()),
                ReportDiffs.moved(
                        Objects.requireNonNull(before.content()),
                        Objects.requireNonNull(after.content()),
                        (row, changed) -> causes.of(row, changed, records)),
                ReportDiffs.added(Objects.requireNonNull(before.content()), Objects.requireNonNull(after.content())),
                ReportDiffs.added(Objects.requireNonNull(after.content()), Objects.requireNonNull(before.content())),
                new ReportDiff.Because(
                        !before.definitionHash().equals(after.definitionHash()),
                        !before.asOf().equals(after.asOf()),
                        !before.formulasHash().equals(after.formulasHash()),
                        told(records)));
    }

    private static ReportDiff.Heard told(List<HeardRecord> records) {
        Map<String, Integer> byType = new TreeMap<>();
        records.forEach(record -> byType.merge(record.changed().type(), 1, Integer::sum));
        return new ReportDiff.Heard(
                records.size(),
                byType,
                records.stream().limit(MOST_RECORDS).map(HeardRecord::changed).toList());
    }

    private ReportSnapshot now(String report, @Nullable String title, @Nullable LocalDate asOf, String by) {
        ReportDefinitionState definition = definitions.find(report).orElseThrow(() -> noReport(report));
        Instant takenAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Reports.Moment moment = reports.now(definition.definition(), asOf);
        ObjectNode content = json.valueToTree(moment.report());
        content.remove("freshness");
        String id = by.isEmpty() ? NOW : UuidCreator.getTimeOrderedEpoch().toString();
        return new ReportSnapshot(
                id,
                report,
                title == null ? definition.title() : title,
                moment.report().asOf(),
                takenAt,
                by,
                Digest.of(CanonicalJson.of(content)),
                definition.version(),
                definitions.digest(definition.definition()),
                reports.formulas(),
                moment.heardUntil(),
                moment.report().freshness(),
                content,
                ReportSnapshot.links(report, id));
    }

    private static Instant heardUntil(ReportSnapshot snapshot) {
        return Objects.requireNonNullElse(snapshot.heardUntil(), Instant.MIN);
    }

    private static ReportDiff.Side side(ReportSnapshot snapshot) {
        return new ReportDiff.Side(
                snapshot.id().equals(NOW) ? null : snapshot.id(),
                snapshot.asOf(),
                snapshot.takenAt(),
                snapshot.contentHash(),
                snapshot.definitionVersion());
    }

    private static ProblemException noReport(String report) {
        return new ProblemException(
                ProblemTypes.NOT_FOUND,
                "There is no report " + report + "; those that there are stand at /v1/reports.");
    }

    /**
     * A snapshot that was to be taken.
     *
     * @param snapshot as it is kept
     * @param existed whether the newest one had the same content already
     */
    public record Taken(ReportSnapshot snapshot, boolean existed) {}
}
