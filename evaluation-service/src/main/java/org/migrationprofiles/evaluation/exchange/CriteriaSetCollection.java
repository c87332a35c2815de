package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.migrationprofiles.evaluation.criteria.CriteriaSet;
import org.migrationprofiles.evaluation.criteria.CriteriaSetContent;
import org.migrationprofiles.evaluation.criteria.CriteriaSetService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Criteria sets, exported and imported; known by key and edition. */
@Singleton
class CriteriaSetCollection extends AggregateCollection<CriteriaSetContent, CriteriaSet> {

    private final CriteriaSetService sets;

    @Inject
    CriteriaSetCollection(CollectionContext context, CriteriaSetService sets) {
        super(context, "criteria-sets", CriteriaSetContent.class, CriteriaSet.class);
        this.sets = sets;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of("validFrom", "#date+start");
    }

    @Override
    protected Optional<CriteriaSet> withNameOf(ObjectNode content) {
        return sets.find(
                content.path("key").asText() + ":" + content.path("edition").asText());
    }

    @Override
    protected CriteriaSet create(CriteriaSetContent content) {
        return sets.create(content);
    }

    @Override
    protected CriteriaSet change(CriteriaSet known, CriteriaSetContent content) {
        return sets.change(known, content);
    }
}
