package org.migrationprofiles.evaluation.assertion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a transaction says otherwise than before. Whoever observes an {@link AttributeOfSubject} gets each once, at the end of
 * the transaction and within it, in their order: when they take locks then, nobody waits for a record that another waits for
 * them with.
 */
@ApplicationScoped
class SaidOtherwise {

    private final TransactionSynchronizationRegistry transactions;
    private final Event<AttributeOfSubject> told;

    @Inject
    SaidOtherwise(TransactionSynchronizationRegistry transactions, Event<AttributeOfSubject> told) {
        this.transactions = transactions;
        this.told = told;
    }

    void of(AssertionContent content) {
        touched().add(new AttributeOfSubject(content.subject(), content.attribute()));
    }

    @SuppressWarnings("unchecked")
    private SortedSet<AttributeOfSubject> touched() {
        Object known = transactions.getResource(SaidOtherwise.class);
        if (known != null) {
            return (SortedSet<AttributeOfSubject>) known;
        }
        SortedSet<AttributeOfSubject> touched = new TreeSet<>();
        transactions.putResource(SaidOtherwise.class, touched);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                touched.forEach(told::fire);
            }

            @Override
            public void afterCompletion(int status) {
                // Nothing to clean up.
            }
        });
        return touched;
    }
}
