package org.migrationprofiles.project.determination;

import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.Revision;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemType;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.problem.Refusals;

/**
 * A kind of record that holds values in force.
 *
 * @param type of the subjects of determinations about it, such as {@code PROJECT}
 * @param entity the kind of aggregate
 * @param collection its address, such as {@code /v1/projects}
 * @param attributes whose values it holds
 * @param useCase that changes one, with all rules for it
 * @param <C> content
 * @param <A> aggregate
 */
record SubjectKind<C, A extends Aggregate<C>>(
        String type, Class<A> entity, String collection, List<HeldAttribute<C, ?>> attributes, UseCase<C, A> useCase) {

    /** The record cannot keep what was determined. */
    static final ProblemType NOT_APPLICABLE = new ProblemType(
            "determination-not-applicable", "What was determined is no value that the record can keep", 422);

    /**
     * Changes a record.
     *
     * @param <C> content
     * @param <A> aggregate
     */
    @FunctionalInterface
    interface UseCase<C, A> {

        /**
         * The record as it is then.
         *
         * @param known as it was read and judged
         * @param reason kept in its history
         */
        A change(A known, C content, String reason);
    }

    /** Those on record among some ids, deleted ones too. */
    Map<UUID, Aggregate<?>> find(EntityManager entities, Collection<UUID> ids) {
        Map<UUID, Aggregate<?>> found = new HashMap<>();
        for (@Nullable A record : entities.unwrap(Session.class).findMultiple(entity, List.copyOf(ids))) {
            if (record != null) {
                found.put(record.id(), record);
            }
        }
        return found;
    }

    /** Whether its records hold an attribute. */
    boolean holds(String attribute) {
        return attribute(attribute).isPresent();
    }

    /** The address of a record. */
    String address(String id) {
        return collection + "/" + id;
    }

    /** What a record says of an attribute, in the words of determinations; nothing where it is not known or not held. */
    List<String> values(Aggregate<?> record, String attribute) {
        C content = entity.cast(record).content();
        return attribute(attribute).map(held -> held.valuesIn(content)).orElse(List.of());
    }

    /** Whether a record says what was determined. */
    boolean agrees(Aggregate<?> record, String attribute, String determined) {
        C content = entity.cast(record).content();
        return attribute(attribute)
                .map(held -> held.agrees(content, determined))
                .orElse(false);
    }

    /**
     * Lets a record say what was determined.
     *
     * @param record as it was read and judged
     * @return its version then
     * @throws ProblemException 422 when the value cannot be read, 409 when it breaks a rule for the record's fields, else what
     *     the use case refuses with
     */
    long apply(Aggregate<?> record, String attribute, String determined, String reason, Validator validator) {
        A known = entity.cast(record);
        HeldAttribute<C, ?> held = attribute(attribute).orElseThrow();
        C content = held.applied(known.content(), determined)
                .orElseThrow(() -> new ProblemException(
                        NOT_APPLICABLE,
                        attribute + " is " + held.form().allowed() + ". Determined was " + determined + "."));
        requireValid(content, validator);
        return Revision.of(known, () -> useCase.change(known, content, reason)).version();
    }

    private static <C> void requireValid(C content, Validator validator) {
        Set<ConstraintViolation<C>> violations = validator.validate(content);
        if (!violations.isEmpty()) {
            List<FieldError> errors = Refusals.of(new ConstraintViolationException(violations))
                    .map(ProblemException::errors)
                    .orElse(List.of());
            throw new ProblemException(
                    ProblemTypes.CONFLICT, "What was determined does not fit what is on record.", errors);
        }
    }

    private Optional<HeldAttribute<C, ?>> attribute(String name) {
        return attributes.stream().filter(held -> held.name().equals(name)).findFirst();
    }
}
