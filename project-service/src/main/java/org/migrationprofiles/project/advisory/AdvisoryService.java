package org.migrationprofiles.project.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.project.portfolio.Project;
import org.migrationprofiles.project.portfolio.ProjectService;

/** Lets all checks look at a project. */
@ApplicationScoped
@Transactional
public class AdvisoryService {

    private final ProjectService projects;
    private final Instance<AdvisoryCheck> checks;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public AdvisoryService(ProjectService projects, @Any Instance<AdvisoryCheck> checks) {
        this.projects = projects;
        this.checks = checks;
    }

    /**
     * What the checks find in a project.
     *
     * @param idOrIdentifier of the project
     * @param asOf the day to look from; null for today (UTC)
     * @param outcome the only one asked for; null for all
     * @throws ProblemException 404 or 410 when there is no such project
     */
    public Advisories of(String idOrIdentifier, @Nullable LocalDate asOf, Advisory.@Nullable Outcome outcome) {
        Project project = projects.getAlive(idOrIdentifier);
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        List<Advisory> found = checks.stream()
                .flatMap(check -> check.check(project, day).stream())
                .filter(advisory -> outcome == null || advisory.outcome() == outcome)
                .sorted(Comparator.comparing(Advisory::code).thenComparing(Advisory::message))
                .toList();
        return new Advisories(project.id(), project.version(), day, found);
    }
}
