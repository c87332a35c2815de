package org.migrationprofiles.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.criteria.CriteriaSet;
import org.migrationprofiles.evaluation.rating.RatingScale;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Use cases of evaluations. Refused is what names profiles, projects, criteria sets or scales that are not on record (422), what rates
 * by a criterion or with a label that these do not have (400), and a control number that another evaluation has (409).
 */
@ApplicationScoped
public class EvaluationService extends AggregateUseCases<EvaluationContent, Evaluation> {

    private final References references;

    @Inject
    public EvaluationService(EntityManager entities, AggregateWriter writer, References references) {
        super(Evaluation.TYPE, Evaluation.class, entities, writer);
        this.references = references;
    }

    @Override
    protected Evaluation made(EvaluationContent content) {
        return new Evaluation(content);
    }

    /** By control number, in capital or small letters. */
    @Override
    protected Optional<Evaluation> named(String name) {
        return having("lower(controlNumber)", name.toLowerCase(Locale.ROOT));
    }

    /** Whether a place in a source tells of an evaluation of a profile that is on record and not deleted. */
    @Transactional
    public boolean isOnRecord(UUID profileId, Provenance provenance) {
        return !entities()
                .createNativeQuery("""
                        select 1 from evaluation where not deleted
                        and content -> 'profileIds' @> to_jsonb(cast(:profile as text))
                        and content -> 'provenance' ->> 'sourceId' = :source and content -> 'provenance' ->> 'locator' = :locator
                        """)
                .setParameter("profile", profileId)
                .setParameter("source", provenance.sourceId())
                .setParameter("locator", provenance.locator())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The one on record that covers just the same and is told of at the same place of the same source. */
    @Transactional
    public Optional<Evaluation> toldLikewise(EvaluationContent content) {
        Provenance provenance = content.provenance();
        if (provenance == null || provenance.sourceId() == null || provenance.locator() == null) {
            return Optional.empty();
        }
        List<?> found = entities()
                .createNativeQuery("""
                        select * from evaluation where not deleted
                        and content -> 'provenance' ->> 'sourceId' = :source and content -> 'provenance' ->> 'locator' = :locator
                        and content -> 'profileIds' <@ cast(:profiles as jsonb) and content -> 'profileIds' @> cast(:profiles as jsonb)
                        and content -> 'projectIds' <@ cast(:projects as jsonb) and content -> 'projectIds' @> cast(:projects as jsonb)
                        order by id limit 1
                        """, Evaluation.class)
                .setParameter("source", provenance.sourceId())
                .setParameter("locator", provenance.locator())
                .setParameter("profiles", array(content.profileIds()))
                .setParameter("projects", array(content.projectIds()))
                .getResultList();
        return found.stream().map(Evaluation.class::cast).findFirst();
    }

    @Override
    protected void check(EvaluationContent content, @Nullable Evaluation known) {
        requireOwnNumber(content, known);
        references.requireProfiles(content.profileIds(), "/profileIds");
        references.requireProjects(content.projectIds(), "/projectIds");
        CriteriaSet criteria = referredTo(CriteriaSet.class, content.criteriaSetId(), "criteriaSetId", "criteria set");
        RatingScale scale = referredTo(RatingScale.class, content.ratingScaleId(), "ratingScaleId", "rating scale");
        requireKnownRatings(content.ratings(), criteria, scale);
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private void requireOwnNumber(EvaluationContent content, @Nullable Evaluation known) {
        String number = content.controlNumber();
        if (number == null) {
            return;
        }
        named(number)
                .filter(other -> known == null || !other.id().equals(known.id()))
                .ifPresent(other -> {
                    throw new ProblemException(
                            ProblemTypes.CONFLICT,
                            "The evaluation " + other.id() + " has this control number"
                                    + (other.deleted() ? "; it was deleted, restore it instead." : "."),
                            List.of(new FieldError("/controlNumber", "It is taken.")));
                });
    }

    private <A extends Aggregate<?>> @Nullable A referredTo(
            Class<A> type, @Nullable UUID id, String member, String called) {
        if (id == null) {
            return null;
        }
        if (!writer().mayReferTo(type, id)) {
            throw new ProblemException(
                    References.UNKNOWN_REFERENCE,
                    "There is no " + called + " " + id + ", or it was deleted.",
                    List.of(new FieldError("/" + member, "There is no such " + called + ".")));
        }
        return entities().find(type, id);
    }

    private static void requireKnownRatings(
            List<CriterionRating> ratings, @Nullable CriteriaSet criteria, @Nullable RatingScale scale) {
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < ratings.size(); index++) {
            CriterionRating rating = ratings.get(index);
            String pointer = "/ratings/" + index;
            if (criteria != null && !criteria.content().codes().contains(rating.criterion())) {
                errors.add(new FieldError(
                        pointer + "/criterion",
                        "One of "
                                + String.join(
                                        ", ",
                                        criteria.content().codes().stream()
                                                .sorted()
                                                .toList())
                                + "."));
            }
            if (scale != null
                    && rating.rating() != null
                    && !scale.content().names().contains(rating.rating())) {
                errors.add(new FieldError(
                        pointer + "/rating",
                        "One of " + String.join(", ", scale.content().names()) + "."));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "Ratings are by criteria of the set, on labels of the scale.",
                    errors);
        }
    }
}
