package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.migrationprofiles.kit.aggregate.AggregateTable;

/** Finds aggregates by what they say. */
final class AlikeRecords {

    private AlikeRecords() {}

    /**
     * The one on record, and not deleted, that says the same as a part of a content; the one that was put on record first, when
     * there are several.
     *
     * @param part of the content; is changed: a member that is null is not compared
     */
    static <A> Optional<A> first(EntityManager entities, Class<A> type, ObjectNode part) {
        ObjectNode compared = withoutNulls(part);
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        List<?> found = entities.createNativeQuery(
                        "select * from " + AggregateTable.of(type)
                                + " where not deleted and content @> cast(:part as jsonb) order by id limit 1",
                        type)
                .setParameter("part", compared.toString())
                .getResultList();
        return found.stream().map(type::cast).findFirst();
    }

    private static ObjectNode withoutNulls(ObjectNode object) {
        object.properties().removeIf(member -> member.getValue().isNull());
        object.forEach(member -> {
            if (member instanceof ObjectNode nested) {
                var unused = withoutNulls(nested);
            }
        });
        return object;
    }
}
