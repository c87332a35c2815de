package org.migrationprofiles.evaluation.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Locator;

/**
 * A walk from a place in a source over the places that it rests on, nearest first. For one use.
 *
 * <p>Sections may name each other in any way, so that there can be more ways from place to place than could ever be told. So
 * what a place rests on is told once, where the place is nearest, and the walk ends after so many places and steps.
 */
final class ProvenanceWalk {

    private final Function<String, Optional<Source>> sources;
    // One source is held at a time: each may be almost a megabyte.
    private final Map<String, Optional<ProvenanceChain.Named>> named = new HashMap<>();
    private final Set<Place> told = new HashSet<>();
    private final Deque<Step> waiting = new ArrayDeque<>();
    private int places;
    private boolean truncated;

    /**
     * @param sources finds a source by its id or key
     */
    ProvenanceWalk(Function<String, Optional<Source>> sources) {
        this.sources = sources;
    }

    /** What a place rests on, with what that rests on in turn. */
    List<ProvenanceChain.Rest> from(Source source, @Nullable String locator) {
        Stop start = new Stop(0);
        visit(start, source, locator);
        for (Step step = waiting.poll(); step != null; step = waiting.poll()) {
            Source other = sources.apply(step.sourceId()).orElse(null);
            if (other != null) {
                visit(step, other, step.locator());
            }
        }
        return start.rests();
    }

    /** Whether something was left out, because it would have been too much. */
    boolean truncated() {
        return truncated;
    }

    static ProvenanceChain.Named named(Source source) {
        SourceContent content = source.content();
        return new ProvenanceChain.Named(source.id(), content.key(), content.type(), content.title(), source.deleted());
    }

    private void visit(Stop stop, Source source, @Nullable String locator) {
        if (!told.add(new Place(source.id(), locator == null ? null : locator.strip()))) {
            stop.toldBefore = true;
            return;
        }
        Optional<Locator> asked = Locator.read(locator);
        for (SourceSection section : source.content().sections()) {
            Optional<Locator> place = Locator.read(section.locator());
            boolean meant = locator == null
                    || section.locator().equals(locator.strip())
                    || (asked.isPresent() && place.isPresent() && place.get().touches(asked.get()));
            if (!meant) {
                continue;
            }
            if (places == ProvenanceChain.MOST_PLACES || stop.steps == ProvenanceChain.MOST_STEPS) {
                stop.truncated = true;
                truncated = true;
                return;
            }
            places++;
            boolean all = asked.isEmpty() || place.isEmpty() || place.get().covers(asked.get());
            step(
                    stop,
                    section,
                    all && section.part() == null && locator != null
                            ? ProvenanceChain.Extent.ALL
                            : ProvenanceChain.Extent.PART);
        }
    }

    private void step(Stop from, SourceSection section, ProvenanceChain.Extent extent) {
        String sourceId = String.valueOf(section.provenance().sourceId());
        ProvenanceChain.Named other = named.computeIfAbsent(
                        sourceId, name -> sources.apply(name).map(ProvenanceWalk::named))
                .orElse(null);
        Step step = new Step(section, extent, other, from.steps + 1);
        from.next.add(step);
        if (other != null) {
            waiting.add(step);
        }
    }

    /** A place that is told of once. */
    private record Place(UUID source, @Nullable String locator) {}

    /** A place on the way: where the walk starts, or what a section rests on. */
    private static class Stop {

        final int steps;
        final List<Step> next = new ArrayList<>();
        boolean toldBefore;
        boolean truncated;

        Stop(int steps) {
            this.steps = steps;
        }

        List<ProvenanceChain.Rest> rests() {
            return next.stream().map(Step::rest).toList();
        }
    }

    /** What a section rests on. */
    private static final class Step extends Stop {

        private final SourceSection section;
        private final ProvenanceChain.Extent extent;
        private final ProvenanceChain.@Nullable Named source;

        Step(SourceSection section, ProvenanceChain.Extent extent, ProvenanceChain.@Nullable Named source, int steps) {
            super(steps);
            this.section = section;
            this.extent = extent;
            this.source = source;
        }

        String sourceId() {
            return String.valueOf(section.provenance().sourceId());
        }

        @Nullable
        String locator() {
            return section.provenance().locator();
        }

        ProvenanceChain.Rest rest() {
            return new ProvenanceChain.Rest(
                    section.locator(),
                    section.part(),
                    section.statedAt(),
                    extent,
                    sourceId(),
                    locator(),
                    source,
                    rests(),
                    toldBefore,
                    truncated);
        }
    }
}
