package org.migrationprofiles.kit.aggregate;

import java.util.List;

/** An aggregate that may refer to what has been deleted since; it stays, and is marked. */
public interface Referring {

    /** JSON Pointers into its content, sorted, to what has been deleted; empty mostly. */
    List<String> deletedReferencesOfContent();
}
