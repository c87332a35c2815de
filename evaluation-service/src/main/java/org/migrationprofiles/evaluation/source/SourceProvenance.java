package org.migrationprofiles.evaluation.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Locator;

/** Follows sections of sources to the sources that they rest on (S105), and those to theirs. */
@ApplicationScoped
@Transactional
public class SourceProvenance {

    private final SourceService sources;
    private final EntityManager entities;

    @Inject
    public SourceProvenance(SourceService sources, EntityManager entities) {
        this.sources = sources;
        this.entities = entities;
    }

    /**
     * What a place in a source rests on: at most {@value ProvenanceChain#MOST_PLACES} places, and at most
     * {@value ProvenanceChain#MOST_STEPS} steps away.
     *
     * @param locator of the place; null for all of the source
     */
    public ProvenanceChain of(Source source, @Nullable String locator) {
        Optional<Locator> read = Locator.read(locator);
        ProvenanceWalk walk = new ProvenanceWalk(this::found);
        List<ProvenanceChain.Rest> restsOn = walk.from(source, locator);
        return new ProvenanceChain(
                ProvenanceWalk.named(source),
                locator,
                locator == null ? null : read.isPresent(),
                locator == null || read.isPresent() ? null : Locator.FORMS,
                read.isPresent(),
                read.map(Locator::places).orElse(List.of()),
                restsOn,
                walk.truncated());
    }

    private Optional<Source> found(String idOrKey) {
        Optional<Source> source = sources.find(idOrKey);
        // It is only read, and not held longer than it is looked at.
        source.ifPresent(entities::detach);
        return source;
    }
}
