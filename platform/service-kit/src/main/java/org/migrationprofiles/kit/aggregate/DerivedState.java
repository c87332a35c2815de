package org.migrationprofiles.kit.aggregate;

/**
 * What an aggregate's state tells besides its content and follows from it. A bean for each such thing. It is brought up to date
 * with each change and each restoration, and told with it; a new aggregate begins without it, unless it comes from elsewhere.
 */
public interface DerivedState {

    /** Brings it up to date, before the change is written, in the transaction of whoever makes it. */
    void derive(Aggregate<?> changed);
}
