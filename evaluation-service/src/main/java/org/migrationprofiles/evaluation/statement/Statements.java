package org.migrationprofiles.evaluation.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.assessment.EvaluationConditions;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.Slice;

/** Everything that is said, of all kinds together. */
@ApplicationScoped
@Transactional
public class Statements {

    /** Also recommendations without a subject of their own, which are about the profiles and projects that their evaluation covers. */
    private static final String ABOUT_OR_COVERED = """
            r.id = any(array(
                select said.id from statement said where not said.deleted and mentioned(said.content) && array(%s)
                union all %s))
            """;

    private static final String OF_PROJECT = ABOUT_OR_COVERED.formatted(
            Sought.projectAndParts(), EvaluationConditions.recommendedIn(EvaluationConditions.ofProject()));
    private static final String OF_COUNTRY = ABOUT_OR_COVERED.formatted(
            Sought.countryAndParts(), EvaluationConditions.recommendedIn(EvaluationConditions.ofCountry()));

    private static final String TEXT = members(SaidReading.TEXTS, "concat_ws(' ', ");

    private final EntityManager entities;

    @Inject
    public Statements(EntityManager entities) {
        this.entities = entities;
    }

    private static String members(List<String> names, String function) {
        return names.stream()
                .map(name -> "r.content ->> '" + name + "'")
                .collect(Collectors.joining(", ", function, ")"));
    }

    /** Those of all kinds, or of one. */
    public static Sought sought(@Nullable StatementKind kind) {
        Sought sought = new Sought("statement");
        Selection unused = sought.selection().with("kind", kind, "r.kind = :kind");
        return sought;
    }

    /**
     * What limits a search further.
     *
     * @param subject id, or alpha-3 code of a country, of what they are about
     * @param project of which they are about a part, or the whole
     * @param country of which they are about a part, or the whole
     * @param category that they are sorted by
     * @param text a part of what they say
     */
    public static Selection limited(
            Sought sought,
            @Nullable String subject,
            @Nullable UUID project,
            @Nullable String country,
            @Nullable String category,
            @Nullable String text) {
        return sought.text(text, TEXT)
                .oneOf(SaidReading.CATEGORIES, "category", category)
                .selection()
                .with("subject", subject, "mentioned(r.content) @> array[cast(:subject as text)]")
                .with("project", project, OF_PROJECT)
                .with("country", country, OF_COUNTRY);
    }

    /** A slice of those sought. */
    public List<Placed<Said>> search(Selection sought, Slice slice) {
        return sought.read(entities, Statement.class, slice).stream()
                .map(found -> new Placed<>(SaidReading.of(found.item()), found.position()))
                .toList();
    }
}
