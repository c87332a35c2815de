package org.migrationprofiles.evaluation.conflict;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.migrationprofiles.evaluation.assertion.AttributeOfSubject;

/**
 * Finds the conflicts among assertions that were there before a release judged them, some seconds after it has started. What fails
 * is tried again, and keeps nothing else waiting.
 */
@ApplicationScoped
class ConflictSearch {

    private static final Logger LOG = Logger.getLogger(ConflictSearch.class);

    private final ConflictChecks checks;

    @Inject
    ConflictSearch(ConflictChecks checks) {
        this.checks = checks;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void findWhatContradicts() {
        try {
            checks.open().forEach(this::settle);
        } catch (RuntimeException unanswered) {
            LOG.warnf("What may contradict cannot be looked up, which is tried again: %s", unanswered.getMessage());
        }
    }

    private void settle(AttributeOfSubject about) {
        try {
            checks.settle(about);
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "Whether assertions of %s contradict each other cannot be found out, which is tried again: %s",
                    about.name(), failure.getMessage());
        }
    }
}
