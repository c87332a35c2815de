package org.migrationprofiles.project.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.change.AggregateType;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.project.portfolio.Project;

/** The activities on record. */
@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID>, Dependents {

    @Override
    public List<String> of(AggregateType type, UUID id) {
        if (!type.equals(Project.TYPE)) {
            return List.of();
        }
        return find("deleted = false and projectId = ?1 order by id", id).page(0, NAMED).stream()
                .map(activity -> "/v1/activities/" + activity.id())
                .toList();
    }

    List<Placed<Activity>> search(ActivitySearch sought, Slice slice) {
        return sought.selection().read(getEntityManager(), Activity.class, slice);
    }
}
