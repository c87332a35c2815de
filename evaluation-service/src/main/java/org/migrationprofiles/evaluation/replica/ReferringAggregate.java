package org.migrationprofiles.evaluation.replica;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.Referring;

/**
 * An aggregate that may refer to records of project-service. When one of those is deleted there, it stays and is marked: what
 * somebody said of a profile was said, whatever became of the profile. A new version tells of the mark, and of its end.
 *
 * @param <C> its content
 */
@MappedSuperclass
public abstract class ReferringAggregate<C> extends Aggregate<C> implements Referring {

    @Column(name = "deleted_references")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> deletedReferences = List.of();

    /** For Hibernate, and for a new aggregate: what it refers to has just been found on record. */
    protected ReferringAggregate() {
        super(null);
    }

    /** JSON Pointers into its content, sorted, to what has been deleted in project-service; empty mostly. */
    public List<String> deletedReferences() {
        return List.copyOf(deletedReferences);
    }

    /** The same where its state has more than its content. */
    @Override
    public List<String> deletedReferencesOfContent() {
        return deletedReferences();
    }

    /** Where it is read over HTTP: by the plural of its kind, unless a kind says otherwise. */
    public String address() {
        String kind = type().name();
        String plural = kind.matches(".*[^aeiou]y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
        return "/v1/" + plural + "/" + publicId();
    }

    /** Whether the mark changed. */
    boolean mark(List<String> pointers) {
        List<String> sorted = pointers.stream().sorted().toList();
        boolean changed = !sorted.equals(deletedReferences);
        deletedReferences = sorted;
        return changed;
    }
}
