package org.migrationprofiles.evaluation.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** The tables of all kinds of records that may refer to project-service, as Hibernate knows them. */
@ApplicationScoped
class ReferringTables {

    private final EntityManager entities;

    @Inject
    ReferringTables(EntityManager entities) {
        this.entities = entities;
    }

    /** The kinds by the names of their tables. */
    @SuppressWarnings("unchecked")
    Map<String, Class<? extends ReferringAggregate<?>>> all() {
        Map<String, Class<? extends ReferringAggregate<?>>> tables = new TreeMap<>(Comparator.naturalOrder());
        for (EntityType<?> kind : entities.getMetamodel().getEntities()) {
            Class<?> type = kind.getJavaType();
            Table table = type.getAnnotation(Table.class);
            if (table != null && ReferringAggregate.class.isAssignableFrom(type)) {
                tables.put(table.name(), (Class<? extends ReferringAggregate<?>>) type);
            }
        }
        return tables;
    }
}
