package org.migrationprofiles.evaluation.assertion;

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

/** Use cases of assertions. */
@ApplicationScoped
@Transactional
public class AssertionService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Assertions assertions;
    private final AggregateWriter writer;
    private final References references;

    @Inject
    public AssertionService(Assertions assertions, AggregateWriter writer, References references) {
        this.assertions = assertions;
        this.writer = writer;
        this.references = references;
    }

    /**
     * The assertion with an id.
     *
     * @throws ProblemException 404 when there is none
     */
    public Assertion get(String id) {
        try {
            Assertion found = assertions.findById(UUID.fromString(id));
            if (found != null) {
                return found;
            }
        } catch (IllegalArgumentException notAnId) {
            // Answered below: nothing has such an id.
        }
        throw new ProblemException(ProblemTypes.NOT_FOUND, "There is no assertion with this id.");
    }

    /** Those not deleted, limited by the filter, in the order of their ids. */
    public List<Assertion> search(@Nullable String filter, @Nullable String afterId, int limit) {
        return assertions.search(filter, afterId == null ? BEFORE_ALL : UUID.fromString(afterId), limit);
    }

    /**
     * Puts a new assertion on record.
     *
     * @throws ProblemException 422 when it names what is not on record, as far as has been heard of
     */
    public Assertion create(AssertionContent content) {
        check(content);
        return writer.create(new Assertion(content));
    }

    /**
     * Gives one assertion another content.
     *
     * @throws ProblemException as {@link #create}
     */
    public Assertion change(Assertion known, AssertionContent content) {
        check(content);
        Assertion assertion = writer.writable(Assertion.class, known);
        var unused = writer.change(assertion, content);
        return assertion;
    }

    /** Marks one assertion as deleted. */
    public Assertion delete(Assertion known, String reason) {
        Assertion assertion = writer.writable(Assertion.class, known);
        writer.delete(assertion, reason);
        return assertion;
    }

    /**
     * Brings a deleted assertion back as it was, when it could be put on record today.
     *
     * @throws ProblemException as {@link #create}
     */
    public Assertion restore(Assertion known, String reason) {
        check(known.content());
        Assertion assertion = writer.writable(Assertion.class, known);
        writer.restore(assertion, reason);
        return assertion;
    }

    private void check(AssertionContent content) {
        references.requireSubject(content.subject(), "/subject");
    }
}
