package org.migrationprofiles.project.portfolio.participation;

/** A principle or objective of IOM's Migration Governance Framework (Council Resolution 1310 of November 2015). */
public enum MigofElement {
    /** Principle 1: international standards and migrants' rights. */
    P1,
    /** Principle 2: evidence and a whole-of-government approach. */
    P2,
    /** Principle 3: partnerships. */
    P3,
    /** Objective 1: the well-being of migrants and society. */
    O1,
    /** Objective 2: the mobility dimensions of crises. */
    O2,
    /** Objective 3: safe, orderly and dignified migration. */
    O3
}
