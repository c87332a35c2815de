package org.migrationprofiles.evaluation.source;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.NamedBy;
import org.migrationprofiles.kit.change.AggregateType;

/** One source on record. */
@Entity
@Table(name = "source")
@NamedBy("key = ?")
public class Source extends Aggregate<SourceContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("source");

    private String key;

    @JdbcTypeCode(SqlTypes.JSON)
    private SourceContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Source() {}

    Source(SourceContent content) {
        super(null);
        this.key = content.key();
        this.content = content;
    }

    @Override
    public SourceContent content() {
        return content;
    }

    @Override
    protected void replaceContent(SourceContent replacement) {
        this.key = replacement.key();
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public SourceState state() {
        return new SourceState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                key,
                content.type(),
                content.title(),
                content.titleVariants(),
                content.publisher(),
                content.issued(),
                content.url(),
                content.contentHash(),
                content.confidentiality(),
                content.languages(),
                content.sections(),
                content.provenance());
    }
}
