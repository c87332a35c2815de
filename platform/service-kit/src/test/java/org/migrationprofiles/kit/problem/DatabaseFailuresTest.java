package org.migrationprofiles.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class DatabaseFailuresTest {

    /** As the transaction manager tells it: the commit failed, and beside it what the driver said. */
    @Test
    void aDatabaseThatGoesAwayDuringACommitIsUnavailable() {
        IllegalStateException failure = new IllegalStateException(notCommitted("57P01"));

        Optional<ProblemException> told = DatabaseFailures.problem(failure);
        Optional<ProblemException> toldReaders = DatabaseFailures.problemOfReading(failure);

        assertThat(told.map(ProblemException::type)).contains(ProblemTypes.UNAVAILABLE);
        assertThat(told.map(ProblemException::detail).orElse("")).contains("is not known");
        assertThat(toldReaders.map(ProblemException::type)).contains(ProblemTypes.UNAVAILABLE);
    }

    @Test
    void aCommitThatIsRefusedForWhatItWritesIsAConflict() {
        assertThat(DatabaseFailures.problem(notCommitted("23505")).map(ProblemException::type))
                .contains(ProblemTypes.CONFLICT);
    }

    @Test
    void aTransactionThatIsRolledBackForNoReasonOfTheDatabaseIsAMistakeOfOurs() {
        assertThat(DatabaseFailures.problem(new RollbackException("marked for rollback")))
                .isEmpty();
    }

    private static RollbackException notCommitted(String state) {
        XAException branch = new XAException(XAException.XAER_RMERR);
        branch.initCause(new SQLException("as the driver says", state));
        RollbackException failure = new RollbackException("Could not commit transaction.");
        failure.addSuppressed(branch);
        return failure;
    }
}
