package org.migrationprofiles.project.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One country's profile exercise: a project and a country, or a country alone. */
@Entity
@Table(name = "country_profile")
public class CountryProfile extends Aggregate<CountryProfileContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("country-profile");

    @Column(name = "project_id")
    @Nullable
    private UUID projectId;

    @Column(name = "country")
    private String country;

    @Column(name = "supersedes")
    @Nullable
    private UUID supersedes;

    @JdbcTypeCode(SqlTypes.JSON)
    private CountryProfileContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CountryProfile() {}

    CountryProfile(CountryProfileContent content) {
        super(null);
        this.projectId = content.projectId();
        this.country = content.country();
        this.supersedes = content.supersedes();
        this.content = content;
    }

    @Override
    public CountryProfileContent content() {
        return content;
    }

    @Override
    protected void replaceContent(CountryProfileContent replacement) {
        this.projectId = replacement.projectId();
        this.country = replacement.country();
        this.supersedes = replacement.supersedes();
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public CountryProfileState state() {
        return new CountryProfileState(id(), version(), deleted(), deletionReason(), content);
    }
}
