package org.migrationprofiles.evaluation.impact;

/** What a source says that a project did for an impact; each as vague as the words that it stands for (S83-S85). */
public enum ContributionKind {
    /** It contributed. */
    CONTRIBUTED,
    /** It helped to construct it. */
    HELPED_CONSTRUCT,
    /** It contributed to its creation or cementing; which of the two is not said. */
    CREATED_OR_CEMENTED,
    /** It put it there directly. */
    DIRECTLY_INSERTED,
    /** It helped to propel it. */
    HELPED_PROPEL,
    /** Something else, which the wording says. */
    OTHER
}
