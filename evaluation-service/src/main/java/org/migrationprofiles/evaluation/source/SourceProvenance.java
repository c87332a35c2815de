package org.migrationprofiles.evaluation.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Locator;

/** Follows sections of sources to the sources that they rest on (S105), and those to theirs. */
@ApplicationScoped
@Transactional
public class SourceProvenance {

    private final SourceService sources;

    @Inject
    public SourceProvenance(SourceService sources) {
        this.sources = sources;
    }

    /**
     * What a place in a source rests on.
     *
     * @param locator of the place; null for all of the source
     */
    public ProvenanceChain of(Source source, @Nullable String locator) {
        Optional<Locator> read = Locator.read(locator);
        return new ProvenanceChain(
                named(source),
                locator,
                locator == null ? null : read.isPresent(),
                locator == null || read.isPresent() ? null : Locator.FORMS,
                read.isPresent(),
                read.map(Locator::places).orElse(List.of()),
                restsOn(source, locator, Set.of(source.id())));
    }

    /**
     * What a place rests on.
     *
     * @param told the sources on the way here: none is followed again
     */
    private List<ProvenanceChain.Rest> restsOn(Source source, @Nullable String locator, Set<UUID> told) {
        Optional<Locator> asked = Locator.read(locator);
        List<ProvenanceChain.Rest> found = new ArrayList<>();
        for (SourceSection section : source.content().sections()) {
            Optional<Locator> place = Locator.read(section.locator());
            boolean meant = locator == null
                    || section.locator().equals(locator.strip())
                    || (asked.isPresent() && place.isPresent() && place.get().touches(asked.get()));
            if (meant) {
                boolean all = asked.isEmpty() || place.isEmpty() || place.get().covers(asked.get());
                found.add(rest(section, all && section.part() == null && locator != null, told));
            }
        }
        return found;
    }

    private ProvenanceChain.Rest rest(SourceSection section, boolean all, Set<UUID> told) {
        String named = String.valueOf(section.provenance().sourceId());
        String place = section.provenance().locator();
        Source other = sources.find(named).orElse(null);
        return new ProvenanceChain.Rest(
                section.locator(),
                section.part(),
                section.statedAt(),
                all ? ProvenanceChain.Extent.ALL : ProvenanceChain.Extent.PART,
                named,
                place,
                other == null ? null : named(other),
                other == null || told.contains(other.id()) ? List.of() : restsOn(other, place, with(told, other.id())));
    }

    private static Set<UUID> with(Set<UUID> told, UUID id) {
        Set<UUID> more = new HashSet<>(told);
        more.add(id);
        return more;
    }

    private static ProvenanceChain.Named named(Source source) {
        SourceContent content = source.content();
        return new ProvenanceChain.Named(source.id(), content.key(), content.type(), content.title(), source.deleted());
    }
}
