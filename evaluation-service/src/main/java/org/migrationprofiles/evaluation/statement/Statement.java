package org.migrationprofiles.evaluation.statement;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A record of any kind that says something, as the view over their tables has it; never written. */
@Entity
@Immutable
@Table(name = "statement")
class Statement {

    @Id
    @SuppressWarnings("NullAway.Init")
    private UUID id;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("NullAway.Init")
    private StatementKind kind;

    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    @SuppressWarnings("NullAway.Init")
    private JsonNode content;

    /** For Hibernate. */
    protected Statement() {}

    UUID id() {
        return id;
    }

    StatementKind kind() {
        return kind;
    }

    long version() {
        return version;
    }

    JsonNode content() {
        return content;
    }
}
