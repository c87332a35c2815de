package org.migrationprofiles.project.determination;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;

/** Which tasks are sought. What is null does not limit; all that is given has to hold. For one use. */
public final class DeterminationTaskSearch {

    /** What the list can be ordered by. */
    public static final List<SortField> SORTS =
            List.of(new SortField("determinedAt", "d.determined_at", "timestamptz"));

    private final Selection selection = Selection.ofAll("determination", "d");
    private @Nullable TaskStatus status;

    Selection selection() {
        return selection;
    }

    /** Whether a task with this status is sought; what there is nothing to do about only where it is asked for. */
    boolean seeks(TaskStatus found) {
        return status == null ? found != TaskStatus.NOT_APPLICABLE : found == status;
    }

    /** Those with this status; all but those that are not applicable for null. */
    public DeterminationTaskSearch status(@Nullable TaskStatus sought) {
        status = sought;
        // The rest of what a status says follows from the records, and is judged one by one.
        selection.with("inForce", sought == null ? null : sought != TaskStatus.SUPERSEDED, "d.in_force = :inForce");
        return this;
    }

    /** Those about subjects of this type. */
    public DeterminationTaskSearch subjectType(@Nullable String type) {
        selection.with("subjectType", type, "d.subject_type = :subjectType");
        return this;
    }

    /** Those about the subject with this id, or this code for a country. */
    public DeterminationTaskSearch subjectId(@Nullable String id) {
        selection.with("subjectId", id, "d.subject_id = :subjectId");
        return this;
    }

    /** Those about this project, its country profiles and the publications of either. */
    public DeterminationTaskSearch project(@Nullable UUID project) {
        selection.with("project", project, """
                d.subject_type = 'PROJECT' and d.subject_id = cast(:project as text)
                or d.subject_type = 'PROFILE' and d.subject_id in
                    (select cast(p.id as text) from country_profile p where p.project_id = :project)
                or d.subject_type = 'PUBLICATION' and d.subject_id in
                    (select cast(b.id as text) from publication b left join country_profile p on p.id = b.profile_id
                     where b.project_id = :project or p.project_id = :project)
                """);
        return this;
    }

    /** Those about this attribute. */
    public DeterminationTaskSearch attribute(@Nullable String attribute) {
        selection.with("attribute", attribute, "d.attribute = :attribute");
        return this;
    }
}
