package org.migrationprofiles.project.determination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The newest state of a determination that has been heard of. {@link DeterminationBatch} writes it. */
@Entity
@Immutable
@Table(name = "determination")
class HeardDetermination {

    @Id
    @SuppressWarnings("NullAway.Init")
    private UUID id;

    private long version;

    @Column(name = "in_force")
    private boolean inForce;

    @JdbcTypeCode(SqlTypes.JSON)
    @SuppressWarnings("NullAway.Init")
    private Determination state;

    /** For Hibernate. */
    protected HeardDetermination() {}

    UUID id() {
        return id;
    }

    /** Of the determination, in evaluation-service. */
    long version() {
        return version;
    }

    /** Whether it holds and was not deleted. */
    boolean inForce() {
        return inForce;
    }

    Determination state() {
        return state;
    }
}
