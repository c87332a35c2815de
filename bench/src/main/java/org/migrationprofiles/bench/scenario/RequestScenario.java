package org.migrationprofiles.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.bench.load.FallingBehind;
import org.migrationprofiles.bench.load.Load;
import org.migrationprofiles.bench.load.PgBench;
import org.migrationprofiles.bench.load.ProcessFigures;
import org.migrationprofiles.bench.load.Query;
import org.migrationprofiles.bench.load.Work;
import org.migrationprofiles.bench.result.Goal;
import org.migrationprofiles.bench.result.Measure;
import org.migrationprofiles.bench.result.Sample;
import org.migrationprofiles.launcher.Service;

/**
 * One kind of request: how many in a second at full load, and how long each takes at half of what the slower of suite and
 * limit can do. That rate is chosen when all is warm and stays, so that repetitions, and the limit, are measured at the same
 * one. When the suite falls behind at it (what was kept is computed again, say), half of it is tried, and half of that, before it is no run; the rate is
 * told with the latencies.
 */
class RequestScenario implements Scenario {

    private static final double PART_OF_FULL_LOAD = 0.5;
    private static final int WARM_UP_PARTS = 3;
    private static final int HALVED_AT_MOST = 3;
    private static final double MILLISECOND = 1_000;

    private final Ground ground;
    private final Description description;
    private final boolean pgbench = PgBench.installed();
    private double rate;

    /**
     * What it is.
     *
     * @param name on the command line
     * @param title for people
     * @param service that answers
     * @param connections side by side
     * @param opening makes what each connection does
     * @param limit the same straight on PostgreSQL; null where there is nothing to compare with
     * @param goals what is to be reached
     */
    record Description(
            String name,
            String title,
            Service service,
            int connections,
            Work.Opening opening,
            @Nullable SqlLimit limit,
            List<Goal> goals) {}

    RequestScenario(Ground ground, Description description) {
        this.ground = ground;
        this.description = description;
    }

    @Override
    public String name() {
        return description.name();
    }

    @Override
    public String title() {
        return description.title();
    }

    @Override
    public String limitTitle() {
        SqlLimit limit = description.limit();
        return limit == null ? "" : limit.title() + (pgbench && limit.script() != null ? ", pgbench" : ", JDBC");
    }

    @Override
    public List<Goal> goals() {
        return description.goals();
    }

    @Override
    public void warmUp() throws IOException, SQLException, InterruptedException {
        Duration duration = ground.options().duration();
        Load unused =
                Load.closed(description.opening(), description.connections(), duration.multipliedBy(WARM_UP_PARTS));
        Load full = Load.closed(description.opening(), description.connections(), duration);
        SqlLimit limit = description.limit();
        // What is kept may be answered more often than it can be computed: both have to keep up.
        double slower = limit == null ? full.perSecond() : Math.min(full.perSecond(), full(limit, opening(limit)));
        rate = Math.max(1, slower * PART_OF_FULL_LOAD);
        Sample unusedSample = afterFullLoad();
        Sample unusedLatencies = sustained();
        Optional<Sample> unusedLimit = limit();
    }

    @Override
    public Sample suite() throws IOException, SQLException, InterruptedException {
        Service service = description.service();
        long pid = ground.suite().pid(service);
        double processor = ProcessFigures.processorSeconds(pid);
        double generator =
                ProcessFigures.processorSeconds(ProcessHandle.current().pid());
        OptionalDouble allocated = ground.allocatedKibibytes(service);
        Load full = Load.closed(
                description.opening(),
                description.connections(),
                ground.options().duration());
        double requests = full.count();
        OptionalDouble allocatedThen = ground.allocatedKibibytes(service);
        Sample sample = new Sample()
                .with(Measure.PER_SECOND, full.perSecond())
                .with(Measure.PROCESSOR, (ProcessFigures.processorSeconds(pid) - processor) * MILLISECOND / requests)
                .with(
                        Measure.GENERATOR,
                        (ProcessFigures.processorSeconds(ProcessHandle.current().pid()) - generator)
                                * MILLISECOND
                                / requests)
                .with(Measure.RESIDENT, ProcessFigures.residentMebibytes(pid));
        if (allocated.isPresent()
                && allocatedThen.isPresent()
                // Told by garbage collections: without one, nothing is known.
                && allocatedThen.getAsDouble() > allocated.getAsDouble()) {
            sample.with(Measure.ALLOCATED, (allocatedThen.getAsDouble() - allocated.getAsDouble()) / requests);
        }
        sample.and(afterFullLoad());
        return sample.and(sustained());
    }

    /** Latencies of the suite, at a rate that it can keep up with. */
    private Sample sustained() throws InterruptedException {
        for (int halved = 0; ; halved++) {
            try {
                return latencies(description.opening());
            } catch (FallingBehind tooMany) {
                if (halved == HALVED_AT_MOST) {
                    throw tooMany;
                }
                rate *= PART_OF_FULL_LOAD;
            }
        }
    }

    /** What else is measured as soon as the full load has ended. */
    Sample afterFullLoad() throws IOException, SQLException, InterruptedException {
        return new Sample();
    }

    @Override
    public Optional<Sample> limit() throws IOException, SQLException, InterruptedException {
        SqlLimit limit = description.limit();
        if (limit == null) {
            return Optional.empty();
        }
        Work.Opening opening = opening(limit);
        Sample sample = new Sample().with(Measure.PER_SECOND, full(limit, opening));
        return Optional.of(sample.and(latencies(opening)));
    }

    private Work.Opening opening(SqlLimit limit) {
        return number -> new Query(ground.database(limit.service()), limit.sql(), limit.parameters(), number);
    }

    private double full(SqlLimit limit, Work.Opening opening) throws IOException, InterruptedException {
        Optional<String> script = pgbench ? limit.scriptOf() : Optional.empty();
        if (script.isEmpty()) {
            return Load.closed(
                            opening, description.connections(), ground.options().duration())
                    .perSecond();
        }
        PgBench generator = new PgBench(
                ground.suite().postgresqlPort(),
                ground.suite().database(),
                ground.suite().ownerRole(limit.service()),
                ground.suite().ownerPassword(),
                limit.service().schema());
        return generator.run(
                script.get(), description.connections(), ground.options().duration());
    }

    private Sample latencies(Work.Opening opening) throws InterruptedException {
        Load load = Load.open(
                opening, description.connections(), rate, ground.options().duration());
        return new Sample()
                .with(Measure.RATE, rate)
                .with(Measure.P50, load.microseconds(50) / MILLISECOND)
                .with(Measure.P95, load.microseconds(95) / MILLISECOND)
                .with(Measure.P99, load.microseconds(99) / MILLISECOND);
    }
}
