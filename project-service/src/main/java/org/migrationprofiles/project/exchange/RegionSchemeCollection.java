package org.migrationprofiles.project.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;
import org.migrationprofiles.project.region.RegionScheme;
import org.migrationprofiles.project.region.RegionSchemeContent;
import org.migrationprofiles.project.region.RegionSchemeService;

/** Region schemes, exported and imported, each with its regions and memberships; called by their codes and nothing else. */
@Singleton
class RegionSchemeCollection extends AggregateCollection<RegionSchemeContent, RegionScheme> {

    private static final String CODE = "code";

    private final RegionSchemeService schemes;

    @Inject
    RegionSchemeCollection(CollectionContext context, RegionSchemeService schemes) {
        super(context, "region-schemes", RegionSchemeContent.class, RegionScheme.class);
        this.schemes = schemes;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of("code", "#x_scheme+code", "name", "#x_scheme+name");
    }

    @Override
    protected boolean hasIds() {
        return false;
    }

    @Override
    protected List<RegionScheme> behind(@Nullable String code, int limit) {
        return where("code > ?1 order by code", code == null ? "" : code).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public String keyOf(ObjectNode record) {
        return record.path(CODE).asText();
    }

    @Override
    protected Optional<RegionScheme> withNameOf(ObjectNode content) {
        return schemes.find(content.path(CODE).asText());
    }

    @Override
    protected RegionScheme create(RegionSchemeContent content) {
        return schemes.create(content);
    }

    @Override
    protected RegionScheme change(RegionScheme known, RegionSchemeContent content) {
        return schemes.change(known, content);
    }
}
