package org.migrationprofiles.evaluation.capacity;

/** What makes a capacity result less than it seems. */
public enum CapacityWarning {
    /** It is said to be so, and no activity is named that it rests on; a publication by itself builds no capacity (S51). */
    WITHOUT_ACTIVITY
}
