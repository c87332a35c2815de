package org.migrationprofiles.evaluation.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.Slice;

/** Everything that is said, of all kinds together. */
@ApplicationScoped
@Transactional
public class Statements {

    /** In SQL, a list of the ids and codes of what a record is about. */
    public static final String SUBJECTS = List.of(
                    "$.subject.id",
                    "$.subjects[*].id",
                    "$.profileId",
                    "$.profileIds[*]",
                    "$.projectId",
                    "$.projectIds[*]",
                    "$.publicationId",
                    "$.activityId")
            .stream()
            .map(path -> "jsonb_path_query_array(r.content, '" + path + "')")
            .collect(Collectors.joining(" || ", "(", ")"));

    private static final String TEXT = members(SaidReading.TEXTS, "concat_ws(' ', ");
    private static final String CATEGORY = members(SaidReading.CATEGORIES, "coalesce(");

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
     * @param category that they are sorted by
     * @param text a part of what they say
     */
    public static Selection limited(
            Sought sought, @Nullable String subject, @Nullable String category, @Nullable String text) {
        return sought.text(text, TEXT)
                .selection()
                .with("subject", subject, SUBJECTS + " @> to_jsonb(cast(:subject as text))")
                .with("category", category, CATEGORY + " = :category");
    }

    /** A slice of those sought. */
    public List<Placed<Said>> search(Selection sought, Slice slice) {
        return sought.read(entities, Statement.class, slice).stream()
                .map(found -> new Placed<>(SaidReading.of(found.item()), found.position()))
                .toList();
    }
}
