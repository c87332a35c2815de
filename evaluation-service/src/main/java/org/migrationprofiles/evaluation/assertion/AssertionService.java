package org.migrationprofiles.evaluation.assertion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.aggregate.FromElsewhere;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.request.RequestContext;

/** Use cases of assertions. Whoever watches them learns what was said otherwise, before the transaction ends. */
@ApplicationScoped
public class AssertionService extends AggregateUseCases<AssertionContent, Assertion> {

    private static final String ABOUT = """
            select * from assertion where not deleted and content -> 'subject' ->> 'id' = :id
            and content -> 'subject' ->> 'type' = :type and content ->> 'attribute' = :attribute order by id
            """;

    private static final String SAID = """
            select * from assertion where not deleted and content -> 'subject' ->> 'id' = :id
            and content -> 'subject' ->> 'type' = :type and content ->> 'attribute' = :attribute
            and coalesce(content ->> 'value', '') = :value
            and coalesce(content -> 'provenance' ->> 'sourceId', '') = :source order by id
            """;

    // Only one that was changed can have said something else, so of the others no history is read.
    private static final String SAID_ONCE = """
            select a.* from assertion a where not deleted and version > 1 and content -> 'subject' ->> 'id' = :id
            and content -> 'subject' ->> 'type' = :type and content ->> 'attribute' = :attribute
            and exists (select 1 from change_event e
                where e.aggregate_type = 'assertion' and e.aggregate_id = cast(a.id as text)
                and e.aggregate_version < a.version
                and e.payload -> 'subject' ->> 'id' = :id and e.payload -> 'subject' ->> 'type' = :type
                and e.payload ->> 'attribute' = :attribute
                and coalesce(e.payload ->> 'value', '') = :value and coalesce(e.payload ->> 'unit', '') = :unit
                and coalesce(e.payload -> 'bounds' ->> 'greaterThan', '') = :above
                and coalesce(e.payload -> 'bounds' ->> 'lessThan', '') = :below
                and coalesce(e.payload ->> 'phase', '') = :phase
                and coalesce(e.payload -> 'provenance' ->> 'sourceId', '') = :source
                and coalesce(e.payload -> 'provenance' ->> 'locator', '') = :locator)
            order by a.id
            """;

    private static final String OTHERS_ABOUT = """
            select count(*) from assertion where not deleted and content -> 'subject' ->> 'id' = :id
            and content -> 'subject' ->> 'type' = :type and content ->> 'attribute' = :attribute
            """;

    /**
     * How many assertions there may be of one attribute of one subject, so that their conflict can be told in one event. Writers
     * at the same moment may put a few more on record, which does no harm.
     */
    private static final int MOST = 500;

    private final References references;
    private final AssertionRules rules;
    private final RequestContext request;
    private final SaidOtherwise saidOtherwise;

    @Inject
    public AssertionService(
            EntityManager entities,
            AggregateWriter writer,
            References references,
            AssertionRules rules,
            RequestContext request,
            SaidOtherwise saidOtherwise) {
        super(Assertion.TYPE, Assertion.class, entities, writer);
        this.references = references;
        this.rules = rules;
        this.request = request;
        this.saidOtherwise = saidOtherwise;
    }

    /** What is said of an attribute of a subject and not deleted, in the order in which it was put on record. */
    public List<Assertion> about(Subject subject, Attribute attribute) {
        List<Assertion> found = new ArrayList<>();
        for (Object assertion : entities()
                .createNativeQuery(ABOUT, Assertion.class)
                .setParameter("id", subject.id())
                .setParameter("type", subject.type().name())
                .setParameter("attribute", attribute.name())
                .getResultList()) {
            found.add((Assertion) assertion);
        }
        return found;
    }

    /** The first on record, and not deleted, that says the same at the same place of a source; see {@link AssertionContent}. */
    public Optional<Assertion> said(AssertionContent content) {
        Provenance provenance = content.provenance();
        List<?> found = entities()
                .createNativeQuery(SAID, Assertion.class)
                .setParameter("id", content.subject().id())
                .setParameter("type", content.subject().type().name())
                .setParameter("attribute", content.attribute().name())
                .setParameter("value", Objects.requireNonNullElse(content.value(), ""))
                .setParameter("source", provenance == null ? "" : Objects.requireNonNullElse(provenance.sourceId(), ""))
                .getResultList();
        return found.stream()
                .map(Assertion.class::cast)
                .filter(known -> known.content().saysTheSame(content))
                .findFirst();
    }

    /**
     * The first on record, and not deleted, of which an earlier version said the same at the same place of a source, when none says
     * so now: it was corrected since.
     */
    public Optional<Assertion> correctedSince(AssertionContent content) {
        Provenance provenance = content.provenance();
        Bounds bounds = content.bounds();
        List<?> found = entities()
                .createNativeQuery(SAID_ONCE, Assertion.class)
                .setParameter("id", content.subject().id())
                .setParameter("type", content.subject().type().name())
                .setParameter("attribute", content.attribute().name())
                .setParameter("value", orNothing(content.value()))
                .setParameter("unit", orNothing(content.attribute().unit(content.unit())))
                .setParameter("above", orNothing(bounds == null ? null : bounds.greaterThan()))
                .setParameter("below", orNothing(bounds == null ? null : bounds.lessThan()))
                .setParameter(
                        "phase", content.phase() == null ? "" : content.phase().name())
                .setParameter("source", orNothing(provenance == null ? null : provenance.sourceId()))
                .setParameter("locator", orNothing(provenance == null ? null : provenance.locator()))
                .setMaxResults(1)
                .getResultList();
        return found.stream().map(Assertion.class::cast).findFirst();
    }

    private static String orNothing(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    @Override
    protected Assertion made(AssertionContent content) {
        return new Assertion(content, request.actor());
    }

    @Override
    protected void check(AssertionContent content, @Nullable Assertion known) {
        rules.require(content);
        references.requireSubject(content.subject(), "/subject");
        boolean saidBefore = known != null
                && known.content().attribute() == content.attribute()
                && Objects.equals(known.content().value(), content.value());
        // What comes from elsewhere may name what was deleted since; nobody can tell what it means then.
        if (content.value() != null && !saidBefore && !FromElsewhere.underWay()) {
            requireNamed(content.attribute().valueType(), content.value());
        }
        boolean countedBefore = known != null
                && !known.deleted()
                && known.content().attribute() == content.attribute()
                && known.content().subject().equals(content.subject());
        if (!countedBefore) {
            requireFewerThanMost(content);
        }
    }

    private void requireNamed(ValueType type, String value) {
        if (type == ValueType.PROJECT) {
            references.requireProjectCalled(value, "/value");
        } else if (type == ValueType.COUNTRY) {
            references.requireCountryCalled(value, "/value");
        }
    }

    private void requireFewerThanMost(AssertionContent content) {
        Number others = (Number) entities()
                .createNativeQuery(OTHERS_ABOUT)
                .setParameter("id", content.subject().id())
                .setParameter("type", content.subject().type().name())
                .setParameter("attribute", content.attribute().name())
                .getSingleResult();
        if (others.longValue() >= MOST) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "There are " + others + " assertions of " + content.attribute() + " of this subject, and at most "
                            + MOST + " may be. Delete what is said twice.",
                    List.of(new FieldError("/attribute", "At most " + MOST + " assertions of it for one subject.")));
        }
    }

    @Override
    public Assertion create(AssertionContent content) {
        Assertion created = super.create(content);
        saidOtherwise.of(content);
        return created;
    }

    @Override
    public Assertion change(Assertion known, AssertionContent content) {
        AssertionContent before = known.content();
        Assertion changed = super.change(known, content);
        saidOtherwise.of(before);
        saidOtherwise.of(content);
        return changed;
    }

    @Override
    public Assertion delete(Assertion known, String reason) {
        Assertion deleted = super.delete(known, reason);
        saidOtherwise.of(deleted.content());
        return deleted;
    }

    @Override
    public Assertion restore(Assertion known, String reason) {
        Assertion restored = super.restore(known, reason);
        saidOtherwise.of(restored.content());
        return restored;
    }
}
