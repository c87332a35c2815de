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

    /** The same, and of a recommendation without a subject of its own the profiles and projects that its evaluation covers. */
    public static final String SUBJECTS_OR_COVERED = SUBJECTS + """
             || coalesce((select jsonb_path_query_array(e.content, '$.profileIds[*]')
                    || jsonb_path_query_array(e.content, '$.projectIds[*]')
                from evaluation e where r.kind = 'RECOMMENDATION' and r.content -> 'subject' ->> 'id' is null
                    and e.id = cast(r.content ->> 'evaluationId' as uuid)), '[]')
            """;

    private static final String TOPIC = """
            r.content -> 'topics' @> to_jsonb(cast(:topic as text)) or r.content -> 'gap' ->> 'topic' = :topic
            or r.content -> 'gaps' @> jsonb_build_array(jsonb_build_object('topic', cast(:topic as text)))
            """;
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
     * @param topic that they are about, or that a gap of theirs is about
     * @param text a part of what they say
     */
    public static Selection limited(
            Sought sought,
            @Nullable String subject,
            @Nullable String category,
            @Nullable String topic,
            @Nullable String text) {
        return sought.text(text, TEXT)
                .selection()
                .with("subject", subject, SUBJECTS + " @> to_jsonb(cast(:subject as text))")
                .with("category", category, CATEGORY + " = :category")
                .with("topic", topic, TOPIC);
    }

    /** A slice of those sought. */
    public List<Placed<Said>> search(Selection sought, Slice slice) {
        return sought.read(entities, Statement.class, slice).stream()
                .map(found -> new Placed<>(SaidReading.of(found.item()), found.position()))
                .toList();
    }
}
