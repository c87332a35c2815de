package org.migrationprofiles.evaluation.assertion;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One assertion on record. */
@Entity
@Table(name = "assertion")
public class Assertion extends Aggregate<AssertionContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("assertion");

    @JdbcTypeCode(SqlTypes.JSON)
    private AssertionContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Assertion() {}

    Assertion(AssertionContent content) {
        super(null);

        this.content = content;
    }

    @Override
    public AssertionContent content() {
        return content;
    }

    @Override
    protected void replaceContent(AssertionContent replacement) {

        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public AssertionState state() {
        return new AssertionState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                content.subject(),
                content.attribute(),
                content.value(),
                content.validFrom(),
                content.validTo(),
                content.provenance());
    }
}
