package org.migrationprofiles.bench.scenario;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.migrationprofiles.bench.load.HttpConnection;
import org.migrationprofiles.bench.load.ProcessFigures;
import org.migrationprofiles.bench.result.Goal;
import org.migrationprofiles.bench.result.Measure;
import org.migrationprofiles.bench.result.Sample;
import org.migrationprofiles.launcher.Service;

/** From the start of the process of a service to its first answer, of records that it has. */
final class StartScenario implements Scenario {

    private static final long WITHIN_NANOSECONDS = 120_000_000_000L;
    private static final int LOOK_EVERY_MILLISECONDS = 5;

    private final Ground ground;
    private final Service service;
    private final String path;

    StartScenario(Ground ground, Service service, String path) {
        this.ground = ground;
        this.service = service;
        this.path = path;
    }

    @Override
    public String name() {
        return "start-" + service.schema();
    }

    @Override
    public String title() {
        return "Start of " + service.title() + " to its first answer";
    }

    @Override
    public String limitTitle() {
        return "";
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.most(Measure.SECONDS, 3), Goal.most(Measure.RESIDENT, 200));
    }

    @Override
    public Sample suite() throws IOException, InterruptedException {
        ground.suite().restart(service);
        long start = System.nanoTime();
        while (!answers()) {
            if (System.nanoTime() - start > WITHIN_NANOSECONDS) {
                throw new IOException(service.title() + " does not answer.");
            }
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Sample sample = new Sample()
                .with(Measure.SECONDS, seconds)
                .with(
                        Measure.RESIDENT,
                        ProcessFigures.residentMebibytes(ground.suite().pid(service)))
                .with(
                        Measure.PROCESSOR,
                        ProcessFigures.processorSeconds(ground.suite().pid(service)) * 1_000);
        ground.suite().awaitReady(service);
        return sample;
    }

    private boolean answers() {
        try (HttpConnection http = ground.http(service)) {
            return http.get(path).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public Optional<Sample> limit() {
        return Optional.empty();
    }
}
