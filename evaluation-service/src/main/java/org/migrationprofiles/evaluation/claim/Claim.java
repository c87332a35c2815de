package org.migrationprofiles.evaluation.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.migrationprofiles.evaluation.replica.ReferringAggregate;
import org.migrationprofiles.kit.aggregate.NamedBy;
import org.migrationprofiles.kit.change.AggregateType;

/** One claim on record. */
@Entity
@Table(name = "claim")
@NamedBy("key = ?")
public class Claim extends ReferringAggregate<ClaimContent> {

    /** Its kind. */
    public static final AggregateType TYPE = new AggregateType("claim");

    private String key;

    @JdbcTypeCode(SqlTypes.JSON)
    private ClaimContent content;

    @Column(name = "competed_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> competedBy = List.of();

    @Column(name = "deleted_claims")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> deletedClaims = List.of();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Claim() {}

    Claim(ClaimContent content) {
        this.key = content.key();
        this.content = content;
    }

    @Override
    public ClaimContent content() {
        return content;
    }

    @Override
    protected void replaceContent(ClaimContent replacement) {
        this.key = replacement.key();
        this.content = replacement;
    }

    @Override
    public AggregateType type() {
        return TYPE;
    }

    /**
     * Takes the keys of those that name it as competing.
     *
     * @param keys sorted
     * @return whether they are others than before
     */
    boolean competeWith(List<String> keys) {
        boolean changed = !competedBy.equals(keys);
        competedBy = List.copyOf(keys);
        return changed;
    }

    /**
     * Takes the keys of those that it names as competing and that were deleted, here or where it comes from.
     *
     * @param keys sorted
     * @return whether they are others than before
     */
    boolean miss(List<String> keys) {
        boolean changed = !deletedClaims.equals(keys);
        deletedClaims = List.copyOf(keys);
        return changed;
    }

    /** Pointers to the claims that it names and that were deleted, beside those to what was deleted in project-service. */
    @Override
    public List<String> deletedReferences() {
        return deletedReferences(competingClaims());
    }

    @Override
    public List<String> deletedReferencesOfContent() {
        return deletedReferences(content.competingClaims());
    }

    private List<String> deletedReferences(List<String> named) {
        return Stream.concat(
                        super.deletedReferences().stream(),
                        IntStream.range(0, named.size())
                                .filter(index -> deletedClaims.contains(named.get(index)))
                                .mapToObj(index -> "/competingClaims/" + index))
                .sorted()
                .toList();
    }

    @Override
    public ClaimState state() {
        return new ClaimState(
                id(),
                version(),
                deleted(),
                deletionReason(),
                key,
                content.references(),
                content.statement(),
                content.quote(),
                content.kind(),
                content.indicator(),
                content.unit(),
                content.population(),
                content.yearAxis(),
                content.filters(),
                content.n(),
                content.total(),
                content.value(),
                content.valueUnit(),
                content.relation(),
                content.subjects(),
                content.parameters(),
                competingClaims(),
                content.topics(),
                content.phase(),
                content.evidenceLevel(),
                content.provenance(),
                deletedReferences());
    }

    /** Those that it names and those that name it: whoever contradicts is contradicted. */
    private List<String> competingClaims() {
        return Stream.concat(content.competingClaims().stream(), competedBy.stream())
                .distinct()
                .sorted()
                .toList();
    }
}
