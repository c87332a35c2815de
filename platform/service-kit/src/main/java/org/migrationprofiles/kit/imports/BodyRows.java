package org.migrationprofiles.kit.imports;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a body one after the other. */
interface BodyRows {

    /** The columns as sent; none for JSON. */
    List<String> header();

    /**
     * The next row as it is staged; null at the end.
     *
     * @throws IOException when it cannot be read
     */
    @Nullable
    String next() throws IOException;
}
