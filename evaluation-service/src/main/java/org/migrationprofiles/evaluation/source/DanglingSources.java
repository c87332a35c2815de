package org.migrationprofiles.evaluation.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Aggregate;

/**
 * Finds the sources that records of any kind name and that are not on record. To name one is a weak reference, since what it says
 * may come first; so somebody has to be able to see what never came.
 */
@ApplicationScoped
public class DanglingSources {

    /** What the service keeps by itself repeats what others name. */
    private static final Set<String> NOT_SAID = Set.of("conflict");

    private static final String NAMED = """
            select '%s' as kind, id, named #>> '{}' as source
            from %s, jsonb_path_query(content, 'strict $.**.sourceId') named where not deleted
            """;
    private static final String LIST = """
            with named as (%s),
            dangling as (
                select distinct '/v1/' || kind || '/' || id as link, source from named n
                where source is not null and source > :after and not exists (
                    select 1 from source s where not s.deleted and (s.key = n.source or cast(s.id as text) = n.source)))
            select d.source,
                exists (select 1 from source s where s.key = d.source or cast(s.id as text) = d.source) as deleted,
                count(*), array_to_string((array_agg(d.link order by d.link))[1:%d], ' ')
            from dangling d group by d.source order by d.source limit :limit
            """;

    private final EntityManager entities;

    @Inject
    DanglingSources(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Those that are named, in the order of their names.
     *
     * @param after the name of the last one seen; null to start
     * @param limit the most to return
     */
    @Transactional
    public List<DanglingSource> list(@Nullable String after, int limit) {
        String named = tables().map(table -> NAMED.formatted(table.replace('_', '-') + "s", table))
                .collect(Collectors.joining(" union all "));
        List<?> rows = entities.createNativeQuery(LIST.formatted(named, DanglingSource.NAMED), Object[].class)
                .setParameter("after", after == null ? "" : after)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(row -> dangling((Object[]) row)).toList();
    }

    private Stream<String> tables() {
        return entities.getMetamodel().getEntities().stream()
                .<Class<?>>map(entity -> entity.getJavaType())
                .filter(Aggregate.class::isAssignableFrom)
                .map(type -> type.getAnnotation(Table.class))
                .filter(Objects::nonNull)
                .map(Table::name)
                .filter(table -> !NOT_SAID.contains(table))
                .sorted();
    }

    private static DanglingSource dangling(Object[] columns) {
        return new DanglingSource(
                (String) columns[0],
                (Boolean) columns[1] ? DanglingSource.Standing.DELETED : DanglingSource.Standing.UNKNOWN,
                ((Number) columns[2]).longValue(),
                List.of(((String) columns[3]).split(" ", -1)));
    }
}
