package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.Referring;
import org.migrationprofiles.kit.exports.ExportedText;

/** Aggregates as an export has them. */
final class OutgoingRecords<C, A extends Aggregate<C>> {

    /** The member that tells whether a person was erased from a record. */
    static final String ERASED = "erased";

    private static final int NO_MEMBERS = "{}".length();

    private final @Nullable ErasedRecords<C, A> erasedRecords;

    /**
     * @param erasedRecords how records that a person was erased from are told from others; null where no person can be
     */
    OutgoingRecords(@Nullable ErasedRecords<C, A> erasedRecords) {
        this.erasedRecords = erasedRecords;
    }

    /**
     * One with all members.
     *
     * @param withId whether it is known by its id
     */
    ObjectNode tree(CollectionContext context, A aggregate, boolean withId) {
        ObjectNode record = context.json().createObjectNode();
        if (withId) {
            record.put(SentRecords.ID, aggregate.id().toString());
        }
        record.put(SentRecords.VERSION, aggregate.version());
        ObjectNode content = context.json().valueToTree(aggregate.content());
        record.setAll(content);
        if (aggregate instanceof Referring marked) {
            record.set(DeletedThere.MEMBER, context.json().valueToTree(marked.deletedReferencesOfContent()));
        }
        if (erasedRecords != null) {
            record.put(ERASED, erasedRecords.erased().test(aggregate));
        }
        return record;
    }

    /** The same of one that is known by its id, and in the same order, without a tree in between. */
    ExportedText text(CollectionContext context, A aggregate) {
        String id = aggregate.id().toString();
        StringBuilder text = new StringBuilder("{");
        member(text, SentRecords.ID).append('"').append(id).append('"');
        member(text, SentRecords.VERSION).append(aggregate.version());
        String content = context.text(aggregate.content());
        if (content.length() > NO_MEMBERS) {
            text.append(',').append(content, 1, content.length() - 1);
        }
        if (aggregate instanceof Referring marked) {
            member(text, DeletedThere.MEMBER).append(context.text(marked.deletedReferencesOfContent()));
        }
        if (erasedRecords != null) {
            member(text, ERASED).append(erasedRecords.erased().test(aggregate));
        }
        return new ExportedText(id, text.append('}').toString());
    }

    private static StringBuilder member(StringBuilder text, String name) {
        return text.append(text.length() == 1 ? "\"" : ",\"").append(name).append("\":");
    }
}
