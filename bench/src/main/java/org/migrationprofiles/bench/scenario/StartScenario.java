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

/**
 * From the start of the process of a service to its first answer, of records that it has: with the Java of the suite as it is,
 * or with one that has a cache of loaded classes.
 */
final class StartScenario implements Scenario {

    private static final long WITHIN_NANOSECONDS = 120_000_000_000L;
    private static final int LOOK_EVERY_MILLISECONDS = 5;

    private final Ground ground;
    private final Service service;
    private final String path;
    private final List<Goal> goals;
    private final Optional<CachedStart> cached;
    private List<String> options = List.of();

    private StartScenario(Ground ground, Service service, String path, List<Goal> goals, Optional<CachedStart> cached) {
        this.ground = ground;
        this.service = service;
        this.path = path;
        this.goals = goals;
        this.cached = cached;
    }

    /**
     * Starts of a service: the plain one, and the one with a cache where there is a Java that makes one. What a start may take is
     * asked of the latter then.
     *
     * @param path that is asked for
     */
    static List<Scenario> of(Ground ground, Service service, String path, Optional<CachedStart> cached) {
        Goal seconds = Goal.most(Measure.SECONDS, 3);
        Goal resident = Goal.most(Measure.RESIDENT, 200);
        if (cached.isEmpty()) {
            return List.of(new StartScenario(ground, service, path, List.of(seconds, resident), Optional.empty()));
        }
        return List.of(
                new StartScenario(ground, service, path, List.of(), Optional.empty()),
                new StartScenario(ground, service, path, List.of(seconds, resident), cached));
    }

    @Override
    public String name() {
        return "start-" + service.schema() + (cached.isPresent() ? "-cached" : "");
    }

    @Override
    public String title() {
        return "Start of " + service.title() + " to its first answer"
                + cached.map(java -> ", JDK " + CachedStart.feature(java.home()) + " with an AOT cache")
                        .orElse("");
    }

    @Override
    public String limitTitle() {
        return "";
    }

    @Override
    public List<Goal> goals() {
        return goals;
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        if (cached.isPresent()) {
            options = cached.get().make(ground.suite(), service, ground.directory());
        }
    }

    @Override
    public Sample suite() throws IOException, InterruptedException {
        ground.suite().stop(service);
        long start = System.nanoTime();
        if (cached.isPresent()) {
            ground.suite().begin(service, cached.get().home(), options);
        } else {
            ground.suite().begin(service);
        }
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
