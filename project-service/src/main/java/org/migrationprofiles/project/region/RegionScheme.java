package org.migrationprofiles.project.region;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.change.AggregateType;

/** One way to divide countries into regions. Everybody knows it by its code. */
@Entity
@Table(name = "region_scheme")
public class RegionScheme extends Aggregate<RegionSchemeContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("region-scheme");

    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private RegionSchemeContent content;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected RegionScheme() {}

    RegionScheme(RegionSchemeContent content) {
        super(null);
        this.code = content.code();
        this.content = content;
    }

    @Override
    public String publicId() {
        return code;
    }

    @Override
    public RegionSchemeContent content() {
        return content;
    }

    @Override
    protected void replaceContent(RegionSchemeContent replacement) {
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    @Override
    public RegionSchemeState state() {
        return state(content);
    }

    /** Its state with another content in it, such as a part of its own. */
    RegionSchemeState state(RegionSchemeContent shown) {
        return new RegionSchemeState(code, version(), deleted(), deletionReason(), shown);
    }
}
