package org.migrationprofiles.project.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/**
 * Takes region schemes over from the code lists: those that are not on record, and those that nobody has edited since
 * they were taken over. An edited or deleted scheme belongs to whoever did that.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SeededSchemes {

    private static final Logger LOG = Logger.getLogger(SeededSchemes.class);

    private static final String SEEDED = """
            select version from reference_statement where aggregate_type = 'region-scheme' and aggregate_id = :code
            """;
    private static final String SEED = """
            insert into reference_statement (aggregate_type, aggregate_id, version, content)
            select 'region-scheme', code, version, content from region_scheme where code = :code
            on conflict (aggregate_type, aggregate_id) do update
            set version = excluded.version, content = excluded.content
            """;

    private final RegionSchemes schemes;
    private final AggregateWriter writer;
    private final EntityManager entities;

    @Inject
    SeededSchemes(RegionSchemes schemes, AggregateWriter writer, EntityManager entities) {
        this.schemes = schemes;
        this.writer = writer;
        this.entities = entities;
    }

    /** Takes over what is to be taken over. */
    void take() {
        ListedSchemes.read().forEach(this::take);
    }

    /** Takes one scheme over, if it is to be. */
    void take(RegionSchemeContent listed) {
        RegionScheme scheme = schemes.coded(listed.code()).orElse(null);
        if (scheme == null) {
            var unused = writer.create(new RegionScheme(listed));
            seeded(listed.code());
            return;
        }
        // Whoever edits it at this moment is waited for.
        entities.refresh(scheme, LockModeType.PESSIMISTIC_WRITE);
        Long version = seededVersion(listed.code());
        if (version == null || version != scheme.version()) {
            LOG.infof("Region scheme %s was edited and stays as it is, whatever the code lists say", listed.code());
        } else if (writer.change(scheme, listed)) {
            seeded(listed.code());
        }
    }

    private @Nullable Long seededVersion(String code) {
        List<?> versions =
                entities.createNativeQuery(SEEDED).setParameter("code", code).getResultList();
        return versions.isEmpty() ? null : (Long) versions.get(0);
    }

    private void seeded(String code) {
        var unused = entities.createNativeQuery(SEED).setParameter("code", code).executeUpdate();
    }
}
