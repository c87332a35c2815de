package org.migrationprofiles.bench.scenario;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.migrationprofiles.launcher.Service;

/** All scenarios: first those that read, then those that add to what there is, then those that start services anew. */
public final class Scenarios {

    private Scenarios() {}

    /**
     * Those that were asked for, in their order.
     *
     * @throws IllegalArgumentException when there is none of a name
     */
    public static List<Scenario> chosen(Ground ground) throws SQLException {
        RecordScenarios records = new RecordScenarios(ground);
        List<Scenario> all = new ArrayList<>(records.reading());
        all.addAll(new FigureScenarios(ground).all());
        all.addAll(records.writing());
        all.add(new ReadModelScenario(ground, records));
        all.add(ChangesScenario.of(ground));
        all.addAll(new BulkScenarios(ground).all());
        all.add(new BacklogScenario(ground));
        Optional<CachedStart> cached = CachedStart.of(ground.options().jdk());
        all.addAll(StartScenario.of(ground, Service.PROJECT, "/v1/projects?limit=1", cached));
        all.addAll(StartScenario.of(ground, Service.EVALUATION, "/v1/evaluations?limit=1", cached));
        all.addAll(StartScenario.of(ground, Service.METRICS, "/v1/indicators/evaluated", cached));
        all.add(new UpScenario(ground));
        List<String> names = ground.options().scenarios();
        List<String> known = all.stream().map(Scenario::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("There is no scenario " + name + ". Scenarios: "
                        + known.stream().collect(Collectors.joining(", ")) + ".");
            }
        }
        return all.stream()
                .filter(scenario -> names.isEmpty() || names.contains(scenario.name()))
                .toList();
    }
}
