package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.migrationprofiles.evaluation.quotation.Quotation;
import org.migrationprofiles.evaluation.quotation.QuotationContent;
import org.migrationprofiles.evaluation.quotation.QuotationService;
import org.migrationprofiles.kit.imports.AggregateCollection;
import org.migrationprofiles.kit.imports.CollectionContext;

/** Quotations, exported and imported; what a source says of a profile's result at one place is one of them. */
@Singleton
class QuotationCollection extends AggregateCollection<QuotationContent, Quotation> {

    private final QuotationService results;

    @Inject
    QuotationCollection(CollectionContext context, QuotationService results) {
        super(context, "quotations", QuotationContent.class, Quotation.class);
        this.results = results;
    }

    @Override
    protected Optional<Quotation> withNameOf(ObjectNode content) {
        return alike(content, "profileId", "resultCode", "provenance");
    }

    @Override
    protected Quotation create(QuotationContent content) {
        return results.create(content);
    }

    @Override
    protected Quotation change(Quotation known, QuotationContent content) {
        return results.change(known, content);
    }
}
