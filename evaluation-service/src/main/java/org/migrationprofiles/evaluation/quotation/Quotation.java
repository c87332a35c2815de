package org.migrationprofiles.evaluation.quotation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.evaluation.replica.ReferringAggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One quotation on record. */
@Entity
@Table(name = "quotation")
public class Quotation extends ReferringAggregate<QuotationContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("quotation");

    @JdbcTypeCode(SqlTypes.JSON)
    private QuotationContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Quotation() {}

    Quotation(QuotationContent content) {
        this.content = content;
    }

    @Override
    public QuotationContent content() {
        return content;
    }

    @Override
    protected void replaceContent(QuotationContent replacement) {
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public QuotationState state() {
        return new QuotationState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                content.text(),
                content.language(),
                content.speakerRole(),
                content.subject(),
                content.topics(),
                content.phase(),
                content.evidenceLevel(),
                content.origin(),
                content.provenance(),
                deletedReferences());
    }
}
