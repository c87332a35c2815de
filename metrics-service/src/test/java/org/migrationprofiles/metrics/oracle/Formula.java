package org.migrationprofiles.metrics.oracle;

/** What an indicator says of one unit. */
@FunctionalInterface
interface Formula {

    /** What is so of the unit, as it is asked. */
    Seen of(Unit unit, Question question);
}
