package org.migrationprofiles.evaluation.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One claim on record. */
@Entity
@Table(name = "claim")
public class Claim extends Aggregate<ClaimContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("claim");

    private String key;

    @JdbcTypeCode(SqlTypes.JSON)
    private ClaimContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Claim() {}

    Claim(ClaimContent content) {
        super(null);
        this.key = content.key();
        this.content = content;
    }

    @Override
    public ClaimContent content() {
        return content;
    }

    @Override
    protected void replaceContent(ClaimContent replacement) {
        this.key = replacement.key();
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public ClaimState state() {
        return new ClaimState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                key,
                content.references(),
                content.statement(),
                content.kind(),
                content.indicator(),
                content.unit(),
                content.population(),
                content.filters(),
                content.n(),
                content.total(),
                content.value(),
                content.valueUnit(),
                content.parameters(),
                content.provenance());
    }
}
