package org.migrationprofiles.evaluation.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Use cases of findings. */
@ApplicationScoped
public class FindingService extends AggregateUseCases<FindingContent, Finding> {

    private static final Set<Subject.Type> SUBJECTS =
            EnumSet.of(Subject.Type.PROJECT, Subject.Type.PROFILE, Subject.Type.COUNTRY, Subject.Type.PROGRAMME);

    private final References references;
    private final Causes causes;

    @Inject
    public FindingService(EntityManager entities, AggregateWriter writer, References references, Causes causes) {
        super(Finding.TYPE, Finding.class, entities, writer);
        this.references = references;
        this.causes = causes;
    }

    @Override
    protected Finding made(FindingContent content) {
        return new Finding(content);
    }

    @Override
    protected void check(FindingContent content, @Nullable Finding known) {
        List<FieldError> wrong = new ArrayList<>();
        if (!content.category().kinds().contains(content.kind())) {
            wrong.add(new FieldError(
                    "/category", "Of " + content.kind() + " one of " + FindingCategory.of(content.kind()) + "."));
        }
        if (!SUBJECTS.contains(content.subject().type())) {
            wrong.add(new FieldError("/subject/type", "One of " + SUBJECTS + "."));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "A finding is of a category of its kind, and about a project, a profile, a country or a programme.",
                    wrong);
        }
        causes.check(content.causes(), known == null ? null : known.id());
        references.requireSubject(content.subject(), "/subject");
        if (content.activityId() != null) {
            references.require("activity", content.activityId().toString(), "/activityId");
        }
    }
}
