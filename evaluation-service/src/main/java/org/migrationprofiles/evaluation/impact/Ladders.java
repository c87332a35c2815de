package org.migrationprofiles.evaluation.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far up the ladder country profiles reached, by the impacts on record about the profiles themselves that do not deny
 * themselves.
 */
@ApplicationScoped
@Transactional
public class Ladders {

    // What denies itself is not counted: an impact that is no result of the profile or its project, and rungs that are
    // a policy or
    // a law where there was no policy afterwards. Other rungs need none.
    private static final String PLACES = """
            with reached as (
                select i.id, i.content -> 'subject' ->> 'id' as profile, step.rung
                from impact i cross join lateral (
                    select max(array_position(array['AWARENESS', 'AGENDA', 'PLAN', 'POLICY', 'LEGISLATION'], step ->> 'level')) - 1
                           as rung
                    from jsonb_array_elements(i.content -> 'steps') as step
                    where i.content ->> 'after' is distinct from 'NONE'
                       or step ->> 'level' not in ('POLICY', 'LEGISLATION')) step
                where not i.deleted and i.content -> 'attribution' ->> 'attributed' is distinct from 'NO')
            select cast(p.id as uuid) as profile, cast(p.state ->> 'projectId' as uuid) as project,
                   p.state ->> 'country' as country, best.rung as rung,
                   (select string_agg(cast(reached.id as text), ',' order by reached.id) from reached
                    where reached.profile = p.id and reached.rung = best.rung) as impacts
            from replica p cross join lateral (
                select max(reached.rung) as rung from reached where reached.profile = p.id) best
            where p.aggregate_type = 'country-profile' and not p.deleted
              and (cast(:project as text) is null or p.state ->> 'projectId' = cast(:project as text))
              and (cast(:country as text) is null or p.state ->> 'country' = cast(:country as text))
            order by p.id collate "C"
            """;

    private final EntityManager entities;

    @Inject
    public Ladders(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Of all country profiles that project-service has told of, or of some.
     *
     * @param projectId only those of this project; null for all
     * @param country only those of the country with this ISO 3166-1 alpha-3 code; null for all
     */
    public Ladder reached(@Nullable UUID projectId, @Nullable String country) {
        List<?> rows = entities.createNativeQuery(PLACES, Tuple.class)
                .setParameter("project", projectId == null ? null : projectId.toString())
                .setParameter("country", country)
                .getResultList();
        return Ladder.of(rows.stream().map(row -> place((Tuple) row)).toList());
    }

    private static Ladder.Place place(Tuple row) {
        Integer rung = row.get("rung", Integer.class);
        String impacts = row.get("impacts", String.class);
        return new Ladder.Place(
                row.get("profile", UUID.class),
                row.get("project", UUID.class),
                row.get("country", String.class),
                rung == null ? null : Rung.at(rung),
                impacts == null
                        ? List.of()
                        : Arrays.stream(impacts.split(",", -1))
                                .map(UUID::fromString)
                                .toList());
    }
}
