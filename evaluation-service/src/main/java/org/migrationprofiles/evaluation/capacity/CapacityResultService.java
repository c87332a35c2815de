package org.migrationprofiles.evaluation.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Use cases of capacity results. */
@ApplicationScoped
@Transactional
public class CapacityResultService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CapacityResults capacityResults;
    private final AggregateWriter writer;
    private final References references;

    @Inject
    public CapacityResultService(CapacityResults capacityResults, AggregateWriter writer, References references) {
        this.capacityResults = capacityResults;
        this.writer = writer;
        this.references = references;
    }

    /**
     * The capacity result with an id.
     *
     * @throws ProblemException 404 when there is none
     */
    public CapacityResult get(String id) {
        try {
            CapacityResult found = capacityResults.findById(UUID.fromString(id));
            if (found != null) {
                return found;
            }
        } catch (IllegalArgumentException notAnId) {
            // Answered below: nothing has such an id.
        }
        throw new ProblemException(ProblemTypes.NOT_FOUND, "There is no capacity result with this id.");
    }

    /** Those not deleted, of one country profile if it is given, in the order of their ids. */
    public List<CapacityResult> search(@Nullable UUID profileId, @Nullable String afterId, int limit) {
        return capacityResults.search(profileId, afterId == null ? BEFORE_ALL : UUID.fromString(afterId), limit);
    }

    /**
     * Puts a new capacity result on record.
     *
     * @throws ProblemException 422 when it names what is not on record, as far as has been heard of
     */
    public CapacityResult create(CapacityResultContent content) {
        check(content);
        return writer.create(new CapacityResult(content));
    }

    /**
     * Gives one capacity result another content.
     *
     * @throws ProblemException as {@link #create}
     */
    public CapacityResult change(CapacityResult known, CapacityResultContent content) {
        check(content);
        CapacityResult result = writer.writable(CapacityResult.class, known);
        var unused = writer.change(result, content);
        return result;
    }

    /** Marks one capacity result as deleted. */
    public CapacityResult delete(CapacityResult known, String reason) {
        CapacityResult result = writer.writable(CapacityResult.class, known);
        writer.delete(result, reason);
        return result;
    }

    /**
     * Brings a deleted capacity result back as it was, when it could be put on record today.
     *
     * @throws ProblemException as {@link #create}
     */
    public CapacityResult restore(CapacityResult known, String reason) {
        check(known.content());
        CapacityResult result = writer.writable(CapacityResult.class, known);
        writer.restore(result, reason);
        return result;
    }

    private void check(CapacityResultContent content) {
        references.requireProfile(content.profileId(), "/profileId");
    }
}
