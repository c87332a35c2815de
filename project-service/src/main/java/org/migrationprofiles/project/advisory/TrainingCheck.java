package org.migrationprofiles.project.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.migrationprofiles.project.activity.ActivityContent;
import org.migrationprofiles.project.activity.ActivityStatus;
import org.migrationprofiles.project.advisory.Advisory.Outcome;
import org.migrationprofiles.project.portfolio.Project;

/**
 * Whether a project trains people, which the report calls essential (S103). Of a project without any activity on record
 * nothing is known; one whose recorded activities train nobody is to be looked at.
 */
@ApplicationScoped
class TrainingCheck implements AdvisoryCheck {

    private static final String CODE = "NO_TRAINING";

    private final Trainings trainings;

    @Inject
    TrainingCheck(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public List<Advisory> check(Project project, LocalDate asOf) {
        List<ActivityContent> activities = trainings.activities(project);
        List<ActivityContent> training =
                activities.stream().filter(Trainings::trains).toList();
        if (activities.isEmpty()) {
            return found(Outcome.UNKNOWN, "No activity is on record.");
        }
        if (training.stream().anyMatch(activity -> activity.status() == ActivityStatus.HELD)) {
            return found(Outcome.OK, "A training was held.");
        }
        if (training.stream().anyMatch(Trainings::counts)) {
            return found(Outcome.OK, "A training is planned.");
        }
        return found(
                Outcome.WARNING,
                training.isEmpty()
                        ? "Activities are on record, and none of them trains anybody."
                        : "All trainings on record were abandoned.");
    }

    private static List<Advisory> found(Outcome outcome, String message) {
        return List.of(new Advisory(CODE, outcome, message, null, "S103", Lessons.TRAINING));
    }
}
