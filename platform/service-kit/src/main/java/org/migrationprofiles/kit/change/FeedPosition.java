package org.migrationprofiles.kit.change;

/**
 * How far a reader of the change feed has come: all rows up to this one, in the order of {@code (xid, seq)}.
 *
 * @param transaction number of the transaction that wrote the last row read; 0 before the first
 * @param seq number of that row; 0 before the first
 */
record FeedPosition(long transaction, long seq) {

    static final FeedPosition START = new FeedPosition(0, 0);
}
