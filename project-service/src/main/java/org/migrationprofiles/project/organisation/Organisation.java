package org.migrationprofiles.project.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.NamedBy;
import org.migrationprofiles.kit.change.AggregateType;

/** An organisation that funds. */
@Entity
@Table(name = "organisation")
@NamedBy("key = ?")
public class Organisation extends Aggregate<OrganisationContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("organisation");

    private String key;

    @JdbcTypeCode(SqlTypes.JSON)
    private OrganisationContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    Organisation(OrganisationContent content) {
        super(null);
        this.key = content.key();
        this.content = content;
    }

    @Override
    public OrganisationContent content() {
        return content;
    }

    @Override
    protected void replaceContent(OrganisationContent replacement) {
        this.key = replacement.key();
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public OrganisationState state() {
        return new OrganisationState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                key,
                content.name(),
                content.category(),
                content.provenance());
    }
}
