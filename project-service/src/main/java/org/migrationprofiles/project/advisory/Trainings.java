package org.migrationprofiles.project.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.project.activity.Activity;
import org.migrationprofiles.project.activity.ActivityContent;
import org.migrationprofiles.project.activity.ActivityPurpose;
import org.migrationprofiles.project.activity.ActivitySearch;
import org.migrationprofiles.project.activity.ActivityService;
import org.migrationprofiles.project.activity.ActivityStatus;
import org.migrationprofiles.project.activity.ActivityType;
import org.migrationprofiles.project.portfolio.Project;

/** The activities of a project, and which of them train people: by their type, or by one of their purposes. */
@ApplicationScoped
class Trainings {

    // More than any project has; a check needs some, not all.
    private static final int MOST = 1000;

    private final ActivityService activities;

    @Inject
    Trainings(ActivityService activities) {
        this.activities = activities;
    }

    /** All activities on record. */
    List<ActivityContent> activities(Project project) {
        return activities.search(new ActivitySearch().project(project.id()), Slice.first(MOST)).stream()
                .map(Placed::item)
                .map(Activity::content)
                .toList();
    }

    static boolean trains(ActivityContent activity) {
        return activity.type() == ActivityType.TRAINING
                || activity.purposes().contains(ActivityPurpose.TRAINING_COLLECTION)
                || activity.purposes().contains(ActivityPurpose.TRAINING_USE);
    }

    /** Whether it was held or is still to be. */
    static boolean counts(ActivityContent activity) {
        return activity.status() != ActivityStatus.ABANDONED;
    }

    /** Whether it is for a country; one that names none is for all of the project's. */
    static boolean isFor(ActivityContent activity, String country) {
        return activity.countries().isEmpty() || activity.countries().contains(country);
    }
}
