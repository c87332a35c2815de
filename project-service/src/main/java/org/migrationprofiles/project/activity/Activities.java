package org.migrationprofiles.project.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.aggregate.Siblings;
import org.migrationprofiles.kit.change.AggregateType;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.project.portfolio.Project;

/** The activities on record. */
@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID>, Dependents {

    private static final Siblings<UUID, Activity> OF_PROJECT = new Siblings<>(
            Activity.class, "projectId", activity -> activity.content().projectId());

    @Override
    public List<String> of(AggregateType type, UUID id) {
        if (!type.equals(Project.TYPE)) {
            return List.of();
        }
        return find("deleted = false and projectId = ?1 order by id", id).page(0, NAMED).stream()
                .map(activity -> "/v1/activities/" + activity.id())
                .toList();
    }

    /** Those of a project, not deleted, in the order of their creation. */
    List<Activity> ofProject(UUID projectId) {
        return OF_PROJECT.of(getEntityManager(), projectId);
    }

    /** Looks up at once those beside which many others are about to be put on record together. */
    void expect(List<ActivityContent> contents) {
        OF_PROJECT.expect(getEntityManager(), contents.stream().map(ActivityContent::projectId));
    }

    /** Lets one be found that was put on record, or says something else now. */
    void wrote(Activity activity) {
        OF_PROJECT.wrote(activity);
    }

    List<Placed<Activity>> search(ActivitySearch sought, Slice slice) {
        return sought.selection().read(getEntityManager(), Activity.class, slice);
    }
}
