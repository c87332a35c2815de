package org.migrationprofiles.evaluation.impact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.ReferringAggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One impact on record. What follows from its content stands beside it, so that lists can be limited and ordered by it. */
@Entity
@Table(name = "impact")
public class Impact extends ReferringAggregate<ImpactContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("impact");

    @JdbcTypeCode(SqlTypes.JSON)
    private ImpactContent content;

    @Column(name = "highest_rung")
    @Nullable
    private Integer highestRung;

    @Column(name = "strict_definition_met")
    @Enumerated(EnumType.STRING)
    private Judgement strictDefinitionMet;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Impact() {}

    Impact(ImpactContent content) {
        this.content = content;
        this.highestRung = rung(content);
        this.strictDefinitionMet = content.strictDefinitionMet();
    }

    @Override
    public ImpactContent content() {
        return content;
    }

    @Override
    protected void replaceContent(ImpactContent replacement) {
        this.content = replacement;
        this.highestRung = rung(replacement);
        this.strictDefinitionMet = replacement.strictDefinitionMet();
    }

    private static @Nullable Integer rung(ImpactContent content) {
        Rung highest = content.highestStep();
        return highest == null ? null : highest.height();
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public ImpactState state() {
        return new ImpactState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                content.subject(),
                content.statement(),
                content.steps(),
                content.order(),
                content.from(),
                content.activityId(),
                content.form(),
                content.sector(),
                content.before(),
                content.after(),
                content.contribution(),
                content.attribution(),
                content.topics(),
                content.phase(),
                content.evidenceLevel(),
                content.provenance(),
                content.highestStep(),
                content.strictDefinitionMet(),
                deletedReferences());
    }
}
