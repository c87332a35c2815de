package org.migrationprofiles.project.portfolio;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** A project that makes one or more country profiles. */
@Entity
@Table(name = "project")
public class Project extends Aggregate<ProjectContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("project");

    @JdbcTypeCode(SqlTypes.JSON)
    private ProjectContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    Project(ProjectContent content) {
        super(null);
        this.content = content;
    }

    @Override
    public ProjectContent content() {
        return content;
    }

    @Override
    protected void replaceContent(ProjectContent replacement) {
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public ProjectState state() {
        return new ProjectState(id(), version(), deleted(), deletionReason(), content);
    }
}
