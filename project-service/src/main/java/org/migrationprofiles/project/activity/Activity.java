package org.migrationprofiles.project.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** Something that a project does besides publishing (S51). */
@Entity
@Table(name = "activity")
public class Activity extends Aggregate<ActivityContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("activity");

    @Column(name = "project_id")
    private UUID projectId;

    @JdbcTypeCode(SqlTypes.JSON)
    private ActivityContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    Activity(ActivityContent content) {
        super(null);
        this.projectId = content.projectId();
        this.content = content;
    }

    @Override
    public ActivityContent content() {
        return content;
    }

    @Override
    protected void replaceContent(ActivityContent replacement) {
        this.projectId = replacement.projectId();
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public ActivityState state() {
        return new ActivityState(id(), version(), deleted(), deletionReason(), content);
    }
}
