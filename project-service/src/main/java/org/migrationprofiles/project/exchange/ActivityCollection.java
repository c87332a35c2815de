package org.migrationprofiles.project.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;
import org.migrationprofiles.project.activity.Activity;
import org.migrationprofiles.project.activity.ActivityContent;
import org.migrationprofiles.project.activity.ActivityService;

/** Activities, exported and imported. They have no name: one without an id is known only when it says the same. */
@Singleton
class ActivityCollection extends AggregateCollection<ActivityContent, Activity> {

    private final ActivityService activities;

    @Inject
    ActivityCollection(CollectionContext context, ActivityService activities) {
        super(context, "activities", ActivityContent.class, Activity.class);
        this.activities = activities;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of("status", "#status");
    }

    @Override
    protected Optional<Activity> withNameOf(ObjectNode content) {
        return readable(content)
                .filter(sought -> sought.projectId() != null)
                .flatMap(sought -> activities.ofProject(sought.projectId()).stream()
                        .filter(activity -> activity.content().equals(sought))
                        .findFirst());
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    protected void expectNames(List<ObjectNode> contents) {
        activities.expect(readable(contents));
    }

    @Override
    protected Activity create(ActivityContent content) {
        return activities.create(content);
    }

    @Override
    protected Activity change(Activity known, ActivityContent content) {
        return activities.change(known, content);
    }
}
