package org.migrationprofiles.evaluation.use;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.evaluation.replica.ReferringAggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One use event on record. */
@Entity
@Table(name = "use_event")
public class UseEvent extends ReferringAggregate<UseEventContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("use-event");

    @JdbcTypeCode(SqlTypes.JSON)
    private UseEventContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected UseEvent() {}

    UseEvent(UseEventContent content) {
        this.content = content;
    }

    @Override
    public UseEventContent content() {
        return content;
    }

    @Override
    protected void replaceContent(UseEventContent replacement) {
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public UseEventState state() {
        return new UseEventState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                content.subject(),
                content.actor(),
                content.action(),
                content.usedOn(),
                content.topics(),
                content.gaps(),
                content.followOnProjects(),
                content.perception(),
                content.phase(),
                content.evidenceLevel(),
                content.provenance(),
                deletedReferences());
    }
}
