package org.migrationprofiles.kit.aggregate;

import java.util.List;
import org.migrationprofiles.kit.problem.ProblemException;

/** Keeps a rule that spans several records, whichever of them is written and in which way. A bean for each rule. */
public interface WriteGuard {

    /**
     * Judges an aggregate that has just been created, changed, deleted or restored: it is in the database, in the
     * transaction of whoever wrote it, and nobody has been told.
     *
     * @throws ProblemException when the rule would be broken; it takes the whole transaction back
     */
    void judge(Aggregate<?> written);

    /**
     * Judges aggregates that have just been created together, as {@link #judge} does each of them.
     *
     * @throws ProblemException when the rule would be broken by one of them
     */
    default void judgeNew(List<Aggregate<?>> written) {
        written.forEach(this::judge);
    }
}
