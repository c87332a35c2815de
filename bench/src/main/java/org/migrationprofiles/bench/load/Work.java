package org.migrationprofiles.bench.load;

import java.io.IOException;
import java.sql.SQLException;

/** What one connection does again and again. Belongs to one thread. */
public interface Work extends AutoCloseable {

    /** Does it once, and looks whether it was done. */
    void perform() throws IOException, SQLException;

    @Override
    default void close() throws IOException, SQLException {}

    /** Makes what each of several connections does. */
    @FunctionalInterface
    interface Opening {

        /**
         * Opens one connection.
         *
         * @param number of the connection, from 0
         */
        Work open(int number) throws IOException, SQLException;
    }
}
