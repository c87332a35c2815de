package org.migrationprofiles.evaluation.criteria;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.NamedBy;
import org.migrationprofiles.kit.change.AggregateType;

/** One criteria set on record. */
@Entity
@Table(name = "criteria_set")
@NamedBy("name = ?")
public class CriteriaSet extends Aggregate<CriteriaSetContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("criteria-set");

    /** Guarded by the database. */
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private CriteriaSetContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CriteriaSet() {}

    CriteriaSet(CriteriaSetContent content) {
        super(null);
        this.name = content.name();
        this.content = content;
    }

    /** What people call it, such as {@code dac:2019}. */
    String name() {
        return name;
    }

    @Override
    public CriteriaSetContent content() {
        return content;
    }

    @Override
    protected void replaceContent(CriteriaSetContent replacement) {
        this.name = replacement.name();
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public CriteriaSetState state() {
        return new CriteriaSetState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                content.key(),
                content.edition(),
                content.title(),
                content.criteria(),
                content.validFrom(),
                content.provenance());
    }
}
