package org.migrationprofiles.project.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** An edition of a country profile, or a publication about a region. */
@Entity
@Table(name = "publication")
public class Publication extends Aggregate<PublicationContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("publication");

    @Column(name = "profile_id")
    @Nullable
    private UUID profileId;

    @Column(name = "project_id")
    @Nullable
    private UUID projectId;

    @Column(name = "previous_edition")
    @Nullable
    private UUID previousEdition;

    @JdbcTypeCode(SqlTypes.JSON)
    private PublicationContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Publication() {}

    Publication(PublicationContent content) {
        super(null);
        this.profileId = content.profileId();
        this.projectId = content.projectId();
        this.previousEdition = content.previousEdition();
        this.content = content;
    }

    @Override
    public PublicationContent content() {
        return content;
    }

    @Override
    protected void replaceContent(PublicationContent replacement) {
        this.profileId = replacement.profileId();
        this.projectId = replacement.projectId();
        this.previousEdition = replacement.previousEdition();
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public PublicationState state() {
        return new PublicationState(id(), version(), deleted(), deletionReason(), content);
    }
}
