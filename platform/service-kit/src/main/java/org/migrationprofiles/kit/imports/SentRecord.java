package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record as it was sent: what it has, and nothing about what it does not have. */
public abstract class SentRecord {

    private final @Nullable UUID id;
    private final @Nullable Long version;

    SentRecord(@Nullable UUID id, @Nullable Long version) {
        this.id = id;
        this.version = version;
    }

    /** Its id, if it was sent with one. */
    public @Nullable UUID id() {
        return id;
    }

    /** The version that was read before it was changed, if it was sent with one. */
    public @Nullable Long version() {
        return version;
    }

    /**
     * What would be on record: what was sent, and for the rest what is there.
     *
     * @param known the content on record in its JSON form; is changed
     * @throws org.migrationprofiles.kit.problem.ProblemException 400 when something sent is not of the kind of its member
     */
    public abstract ObjectNode onto(ObjectNode known);

    /** The same as if some members, and all that is in them, had not been sent. */
    abstract SentRecord without(Set<String> members);

    /** The same as if it had been sent without a version. */
    abstract SentRecord ofAnyVersion();
}
