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

/** Quotations, exported and imported; the same words at one place of a source are one of them. */
@Singleton
class QuotationCollection extends AggregateCollection<QuotationContent, Quotation> {

    private final QuotationService quotations;

    @Inject
    QuotationCollection(CollectionContext context, QuotationService quotations) {
        super(context, "quotations", QuotationContent.class, Quotation.class);
        this.quotations = quotations;
    }

    @Override
    protected boolean isKnownByWhatItSays() {
        return true;
    }

    @Override
    protected Optional<Quotation> withNameOf(ObjectNode content) {
        return alike(content, "text", "provenance");
    }

    @Override
    protected Quotation create(QuotationContent content) {
        return quotations.create(content);
    }

    @Override
    protected Quotation change(Quotation known, QuotationContent content) {
        return quotations.change(known, content);
    }
}
