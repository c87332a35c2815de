package org.migrationprofiles.metrics.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Is told of states that the generation that answers has taken, in the transaction that took them, when all facts that
 * follow are written. A generation that is filled beside it tells nobody, nor does its taking the other's place.
 */
public interface BatchListener {

    /**
     * Does what follows, as a part of taking the states: what it throws makes the whole be taken back and tried again.
     *
     * @param connection of the transaction, which has entered the generation; not to be closed, committed or rolled back as a whole
     * @param taken what was told of, whether or not its state is the newest
     */
    void taken(Connection connection, List<Taken> taken) throws SQLException;

    /**
     * An aggregate.
     *
     * @param aggregateType such as {@code country-profile}
     * @param id of the aggregate
     */
    record Taken(String aggregateType, String id) {}
}
