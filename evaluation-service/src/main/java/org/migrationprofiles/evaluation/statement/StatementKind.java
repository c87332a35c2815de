package org.migrationprofiles.evaluation.statement;

/**
 * Kinds of records that say something. A new kind joins the search by a constant here and by its table in the view
 * {@code statement}, under the same name; what members it has in common with others is found by their names.
 */
public enum StatementKind {
    /** What a source says of an attribute of something. */
    ASSERTION("assertions"),
    /** What a profile brought for the capacity of its country (S60-S66). */
    CAPACITY_RESULT("capacity-results"),
    /** A figure or statement that can be checked against the records. */
    CLAIM("claims"),
    /** A challenge, a success or a lesson (S4). */
    FINDING("findings"),
    /** What became of a profile in policy and law. */
    IMPACT("impacts"),
    /** What somebody noted who read a publication (S6). */
    PUBLICATION_REVIEW("publication-reviews"),
    /** Words that somebody said (S53). */
    QUOTATION("quotations"),
    /** What an evaluation recommends. */
    RECOMMENDATION("recommendations"),
    /** That somebody used what was learnt. */
    USE_EVENT("use-events");

    private final String collection;

    StatementKind(String collection) {
        this.collection = collection;
    }

    /** Where a record of this kind is read. */
    String link(Object id) {
        return "/v1/" + collection + "/" + id;
    }
}
