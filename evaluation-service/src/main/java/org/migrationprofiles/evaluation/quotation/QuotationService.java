package org.migrationprofiles.evaluation.quotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.aggregate.AggregateUseCases;
import org.migrationprofiles.kit.aggregate.AggregateWriter;

/** Use cases of quotations. */
@ApplicationScoped
public class QuotationService extends AggregateUseCases<QuotationContent, Quotation> {

    private final References references;

    @Inject
    public QuotationService(EntityManager entities, AggregateWriter writer, References references) {
        super(Quotation.TYPE, Quotation.class, entities, writer);
        this.references = references;
    }

    @Override
    protected Quotation made(QuotationContent content) {
        return new Quotation(content);
    }

    @Override
    protected void check(QuotationContent content, @Nullable Quotation known) {
        if (content.subject() != null) {
            references.requireSubject(content.subject(), "/subject");
        }
    }
}
