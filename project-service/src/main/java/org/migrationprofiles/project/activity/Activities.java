package org.migrationprofiles.project.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Dependents;
import org.migrationprofiles.kit.change.AggregateType;
import org.migrationprofiles.project.portfolio.Project;

/** The activities on record. */
@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID>, Dependents {

    private static final String SEARCH = """
            select a.* from activity a
            where not a.deleted and a.id > :after
              and (cast(:project as uuid) is null or a.project_id = :project)
              and (cast(:country as text) is null
                   or a.content -> 'countries' @> to_jsonb(cast(:country as text)))
              and (cast(:type as text) is null or a.content ->> 'type' = :type)
              and (cast(:status as text) is null or a.content ->> 'status' = :status)
              and (cast(:purpose as text) is null
                   or a.content -> 'purposes' @> to_jsonb(cast(:purpose as text)))
            order by a.id limit :limit
            """;

    @Override
    public List<String> of(AggregateType type, UUID id) {
        if (!type.equals(Project.TYPE)) {
            return List.of();
        }
        return find("deleted = false and projectId = ?1 order by id", id).page(0, NAMED).stream()
                .map(activity -> "/v1/activities/" + activity.id())
                .toList();
    }

    @SuppressWarnings("unchecked")
    List<Activity> search(ActivitySearch sought, UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery(SEARCH, Activity.class)
                .setParameter("after", after)
                .setParameter("project", sought.projectId())
                .setParameter("country", sought.country())
                .setParameter("type", name(sought.type()))
                .setParameter("status", name(sought.status()))
                .setParameter("purpose", name(sought.purpose()))
                .setParameter("limit", limit)
                .getResultList();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
