package org.migrationprofiles.evaluation.interview;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.evaluation.replica.ReferringAggregate;
import org.migrationprofiles.kit.aggregate.NamedBy;
import org.migrationprofiles.kit.change.AggregateType;

/** One interview on record. */
@Entity
@Table(name = "interview")
@NamedBy("key = ?")
public class Interview extends ReferringAggregate<InterviewContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("interview");

    private String key;
    private boolean erased;

    @JdbcTypeCode(SqlTypes.JSON)
    private InterviewContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Interview() {}

    Interview(InterviewContent content) {
        this.key = content.key();
        this.content = content;
    }

    @Override
    public InterviewContent content() {
        return content;
    }

    @Override
    protected void replaceContent(InterviewContent replacement) {
        this.key = replacement.key();
        this.content = replacement;
    }

    /** Whether what it told of the respondent has been erased; it takes nothing of the kind again. */
    public boolean erased() {
        return erased;
    }

    void markErased() {
        erased = true;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public InterviewState state() {
        return new InterviewState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                key,
                content.sourceId(),
                content.subject(),
                content.organisationKind(),
                content.respondentRole(),
                content.respondentName(),
                content.namePublished(),
                content.namePublication(),
                content.involvementStages(),
                content.date(),
                content.place(),
                content.language(),
                content.notes(),
                content.provenance(),
                erased,
                deletedReferences());
    }
}
