package org.migrationprofiles.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.migrationprofiles.bench.load.ProcessFigures;
import org.migrationprofiles.bench.result.Goal;
import org.migrationprofiles.bench.result.Measure;
import org.migrationprofiles.bench.result.Sample;
import org.migrationprofiles.launcher.Service;

/** One piece of work on many records at once: how many of them in a second. */
final class BulkScenario implements Scenario {

    private final Ground ground;
    private final String name;
    private final String title;
    private final String limitTitle;
    private final Service service;
    private final List<Goal> goals;
    private final Bulk suite;
    private final Bulk limit;

    /** Work on many records. */
    interface Bulk {
        /** Does it once. */
        Done run() throws IOException, SQLException, InterruptedException;
    }

    /**
     * Work that was done.
     *
     * @param records how many
     * @param seconds that it took
     */
    record Done(long records, double seconds) {

        /** As long as since a nanosecond. */
        static Done since(long start, long records) {
            return new Done(records, (System.nanoTime() - start) / 1e9);
        }
    }

    /**
     * What it is.
     *
     * @param service that does it
     */
    BulkScenario(
            Ground ground,
            String name,
            List<String> titles,
            Service service,
            List<Goal> goals,
            Bulk suite,
            Bulk limit) {
        this.ground = ground;
        this.name = name;
        this.title = titles.get(0);
        this.limitTitle = titles.get(1);
        this.service = service;
        this.goals = goals;
        this.suite = suite;
        this.limit = limit;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String limitTitle() {
        return limitTitle;
    }

    @Override
    public List<Goal> goals() {
        return goals;
    }

    @Override
    public Sample suite() throws IOException, SQLException, InterruptedException {
        long pid = ground.suite().pid(service);
        double processor = ProcessFigures.processorSeconds(pid);
        Done done = suite.run();
        return sample(done)
                .with(Measure.PROCESSOR, (ProcessFigures.processorSeconds(pid) - processor) * 1_000 / done.records())
                .with(Measure.RESIDENT, ProcessFigures.residentMebibytes(pid));
    }

    @Override
    public Optional<Sample> limit() throws IOException, SQLException, InterruptedException {
        return Optional.of(sample(limit.run()));
    }

    private static Sample sample(Done done) {
        return new Sample()
                .with(Measure.PER_SECOND, done.records() / done.seconds())
                .with(Measure.SECONDS, done.seconds());
    }
}
