package org.migrationprofiles.evaluation.replica;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Marks records whose references have been deleted in project-service, a second or so after that was heard. What fails is tried
 * again, and keeps nothing else waiting.
 */
@ApplicationScoped
class ReferenceMarker {

    private static final Logger LOG = Logger.getLogger(ReferenceMarker.class);

    private final ReferenceChecks checks;

    @Inject
    ReferenceMarker(ReferenceChecks checks) {
        this.checks = checks;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void markWhatMentionsTheDeleted() {
        try {
            checks.open().forEach(this::settle);
        } catch (RuntimeException unanswered) {
            LOG.warnf("What was deleted cannot be looked up, which is tried again: %s", unanswered.getMessage());
        }
    }

    private void settle(ReferenceChecks.Check check) {
        try {
            checks.settle(check);
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "What mentions the %s %s cannot be marked, which is tried again: %s",
                    check.type(), check.id(), failure.getMessage());
        }
    }
}
