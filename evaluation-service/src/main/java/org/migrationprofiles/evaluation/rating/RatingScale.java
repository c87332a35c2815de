package org.migrationprofiles.evaluation.rating;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.NamedBy;
import org.migrationprofiles.kit.change.AggregateType;

/** One rating scale on record. */
@Entity
@Table(name = "rating_scale")
@NamedBy("key = ?")
public class RatingScale extends Aggregate<RatingScaleContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("rating-scale");

    /** Guarded by the database. */
    private String key;

    @JdbcTypeCode(SqlTypes.JSON)
    private RatingScaleContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected RatingScale() {}

    RatingScale(RatingScaleContent content) {
        super(null);
        this.key = content.key();
        this.content = content;
    }

    @Override
    public RatingScaleContent content() {
        return content;
    }

    @Override
    protected void replaceContent(RatingScaleContent replacement) {
        this.key = replacement.key();
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public RatingScaleState state() {
        return new RatingScaleState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                key,
                content.title(),
                content.labels(),
                content.provenance());
    }
}
