package org.migrationprofiles.project.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.migrationprofiles.project.activity.ActivityContent;
import org.migrationprofiles.project.advisory.Advisory.Outcome;
import org.migrationprofiles.project.portfolio.Project;
import org.migrationprofiles.project.portfolio.ProjectCountry;
import org.migrationprofiles.project.portfolio.participation.BaselineCapacity;

/**
 * Whether each country whose capacity was low before the project gets training (S97): held or still to be, for it by name
 * or for all of the project. None on record is to be looked at, since the less there was, the more there is to do.
 */
@ApplicationScoped
class LowCapacityCheck implements AdvisoryCheck {

    private static final String CODE = "LOW_CAPACITY_WITHOUT_TRAINING";
    private static final String POINTER = "/participation/baselineCapacity";

    private final Trainings trainings;

    @Inject
    LowCapacityCheck(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public List<Advisory> check(Project project, LocalDate asOf) {
        List<BaselineCapacity> capacities = project.content().participation().baselineCapacity();
        List<Advisory> found = new ArrayList<>();
        List<ActivityContent> training = trainings.activities(project).stream()
                .filter(Trainings::trains)
                .filter(Trainings::counts)
                .toList();
        for (int index = 0; index < capacities.size(); index++) {
            found.add(judge(capacities.get(index), training, POINTER + "/" + index));
        }
        Set<String> unjudged = project.content().countries().stream()
                .map(ProjectCountry::iso3)
                .collect(Collectors.toCollection(TreeSet::new));
        capacities.forEach(capacity -> unjudged.remove(capacity.country()));
        if (!unjudged.isEmpty() || found.isEmpty()) {
            found.add(advisory(
                    Outcome.UNKNOWN,
                    "No baseline capacity is on record"
                            + (unjudged.isEmpty() ? "." : " of " + String.join(", ", unjudged) + "."),
                    POINTER));
        }
        return found;
    }

    private static Advisory judge(BaselineCapacity capacity, List<ActivityContent> training, String pointer) {
        String country = capacity.country();
        return switch (capacity.level()) {
            case UNKNOWN ->
                advisory(
                        Outcome.UNKNOWN,
                        "Somebody looked at the capacity of " + country + " and could not tell.",
                        pointer);
            case MEDIUM, HIGH ->
                advisory(Outcome.NOT_APPLICABLE, "The capacity of " + country + " was not low.", pointer);
            case LOW ->
                training.stream().anyMatch(activity -> Trainings.isFor(activity, country))
                        ? advisory(
                                Outcome.OK, "The capacity of " + country + " was low, and it gets training.", pointer)
                        : advisory(
                                Outcome.WARNING,
                                "The capacity of " + country + " was low, and no training for it is on record.",
                                pointer);
        };
    }

    private static Advisory advisory(Outcome outcome, String message, String pointer) {
        return new Advisory(CODE, outcome, message, pointer, "S97", Lessons.LOW_CAPACITY);
    }
}
