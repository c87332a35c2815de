package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.migrationprofiles.evaluation.source.Source;
import org.migrationprofiles.evaluation.source.SourceContent;
import org.migrationprofiles.evaluation.source.SourceService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Sources, exported and imported; known by their keys. */
@Singleton
class SourceCollection extends AggregateCollection<SourceContent, Source> {

    private final SourceService sources;

    @Inject
    SourceCollection(CollectionContext context, SourceService sources) {
        super(context, "sources", SourceContent.class, Source.class);
        this.sources = sources;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of("issued", "#date+issued");
    }

    @Override
    protected Optional<Source> withNameOf(ObjectNode content) {
        return sources.find(content.path("key").asText());
    }

    @Override
    protected Source create(SourceContent content) {
        return sources.create(content);
    }

    @Override
    protected Source change(Source known, SourceContent content) {
        return sources.change(known, content);
    }
}
