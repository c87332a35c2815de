package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.migrationprofiles.evaluation.criteria.CriteriaSet;
import org.migrationprofiles.evaluation.criteria.CriteriaSetContent;
import org.migrationprofiles.evaluation.criteria.CriteriaSetService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Criteria sets, exported and imported; what a source says of a profile's result at one place is one of them. */
@Singleton
class CriteriaSetCollection extends AggregateCollection<CriteriaSetContent, CriteriaSet> {

    private final CriteriaSetService results;

    @Inject
    CriteriaSetCollection(CollectionContext context, CriteriaSetService results) {
        super(context, "criteria-sets", CriteriaSetContent.class, CriteriaSet.class);
        this.results = results;
    }

    @Override
    protected Optional<CriteriaSet> withNameOf(ObjectNode content) {
        return alike(content, "profileId", "resultCode", "provenance");
    }

    @Override
    protected CriteriaSet create(CriteriaSetContent content) {
        return results.create(content);
    }

    @Override
    protected CriteriaSet change(CriteriaSet known, CriteriaSetContent content) {
        return results.change(known, content);
    }
}
