package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.FromElsewhere;
import org.migrationprofiles.kit.aggregate.Referring;
import org.migrationprofiles.kit.aggregate.Revision;
import org.migrationprofiles.kit.aggregate.Together;
import org.migrationprofiles.kit.exports.ExportedCollection;
import org.migrationprofiles.kit.exports.ExportedText;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.table.RecordTable;

/**
 * A collection of aggregates that is exported and imported, both ways the same: the import of an export changes nothing. A
 * feature says how its aggregates are found by name and which use cases write them.
 *
 * @param <C> content
 * @param <A> aggregate
 */
public abstract class AggregateCollection<C, A extends Aggregate<C>> implements RecordImport, ExportedCollection {

    private static final String ERASED = OutgoingRecords.ERASED;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CollectionContext context;
    private final String name;
    private final Class<C> contentType;
    private final Class<A> aggregateType;
    private final RecordTable table;
    private final boolean referring;
    private final @Nullable ErasedRecords<C, A> erasedRecords;
    private final OutgoingRecords<C, A> outgoing;
    private final References references = new References(this::named);

    /**
     * @param name in addresses, such as {@code projects}
     */
    protected AggregateCollection(
            CollectionContext context, String name, Class<C> contentType, Class<A> aggregateType) {
        this(context, name, contentType, aggregateType, null);
    }

    /**
     * As {@link #AggregateCollection(CollectionContext, String, Class, Class)}.
     *
     * @param erasedRecords how records that a person was erased from are told from others; null where no person can be
     */
    protected AggregateCollection(
            CollectionContext context,
            String name,
            Class<C> contentType,
            Class<A> aggregateType,
            @Nullable ErasedRecords<C, A> erasedRecords) {
        this.context = context;
        this.name = name;
        this.contentType = contentType;
        this.aggregateType = aggregateType;
        this.referring = Referring.class.isAssignableFrom(aggregateType);
        RecordTable members = RecordTable.of(contentType);
        RecordTable marked = referring ? members.with(DeletedThere.MEMBER, List.class) : members;
        this.table = erasedRecords == null ? marked : marked.with(ERASED, boolean.class);
        this.erasedRecords = erasedRecords;
        this.outgoing = new OutgoingRecords<>(erasedRecords);
    }

    /** The aggregate that a record without an id is about, if it is on record. */
    protected abstract Optional<A> withNameOf(ObjectNode content);

    /**
     * Of a kind that is known by what it says: the aggregate that said once what a record without an id says, and was corrected
     * since. Such a record is older than the correction; it changes nothing.
     */
    protected Optional<A> correctedSince(ObjectNode content) {
        return Optional.empty();
    }

    /**
     * Whether one without an id is known once in an import, for want of a sure key: two rows of an import that say the same of it are then
     * two records that nobody can tell apart, not a later word about one.
     */
    protected boolean isKnownByWhatItSays() {
        return false;
    }

    /** Whether they are known by ids; otherwise by their names alone. */
    protected boolean hasIds() {
        return true;
    }

    /** What another record calls by a name. */
    protected Optional<UUID> named(String member, String referredTo) {
        return context.named(name, member, referredTo);
    }

    /** The use case that puts an aggregate on record. */
    protected abstract A create(C content);

    /** The use case that gives an aggregate another content. */
    protected abstract A change(A known, C content);

    /** Those on record that a condition of the query language (HQL) names, not deleted. */
    protected final List<A> where(String condition, Object parameter) {
        return context.entities()
                .createQuery(
                        "from " + aggregateType.getName() + " where deleted = false and " + condition, aggregateType)
                .setParameter(1, parameter)
                .getResultList();
    }

    /**
     * The one on record, and not deleted, that says the same in some members: what a kind without keys is known by. When
     * there are several, the one that was put on record first.
     *
     * @param content as sent, with ids in the place of names
     * @param members of the content; one that is not given, or null, is not compared
     */
    protected final Optional<A> alike(ObjectNode content, String... members) {
        return AlikeRecords.first(
                context.entities(), aggregateType, content.deepCopy().retain(members));
    }

    /** The content that a JSON form says, not checked; empty when it says none. */
    protected final Optional<C> readable(ObjectNode content) {
        try {
            return Optional.of(context.json().treeToValue(content, contentType));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    /** What those of many JSON forms say that say any content, as {@link #readable(ObjectNode)}. */
    protected final List<C> readable(List<ObjectNode> contents) {
        return contents.stream().flatMap(content -> readable(content).stream()).toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String kind() {
        return name;
    }

    @Override
    public RecordTable table() {
        return table;
    }

    @Override
    public List<String> identity() {
        return hasIds() ? List.of(SentRecords.ID, SentRecords.VERSION) : List.of(SentRecords.VERSION);
    }

    @Override
    public Map<String, String> tags() {
        return Map.of();
    }

    @Override
    public void expect(List<SentRecord> records) {
        ExpectedRecords.lookUp(context.entities(), aggregateType, records);
        expectNames(ExpectedRecords.contents(context, name, contentType, records));
    }

    /**
     * Looks up at once what {@link #withNameOf} and the use cases would look up by the names of each of some records that are about to be
     * accepted together.
     *
     * @param contents as sent, with ids in the place of the names that were looked up together
     */
    protected void expectNames(List<ObjectNode> contents) {}

    @Override
    public void accept(SentRecord record, ImportTally tally) {
        UUID id = record.id();
        if (id == null) {
            accept(record, null, tally);
        } else {
            Boolean unused = FromElsewhere.of(deletedThere(record), () -> {
                accept(record, id, tally);
                return true;
            });
        }
    }

    private Set<String> deletedThere(SentRecord record) {
        return referring ? DeletedThere.taken(record.onto(context.json().createObjectNode())) : Set.of();
    }

    private void accept(SentRecord record, @Nullable UUID id, ImportTally tally) {
        if (id == null) {
            // What the row says by itself: to look for its record by, and to make one of.
            ObjectNode alone = sent(record, context.json().createObjectNode());
            A known = withNameOf(alone).orElse(null);
            if (known == null) {
                acceptNew(record, null, alone, tally);
            } else {
                acceptKnown(record, known, tally);
            }
        } else {
            A known = ExpectedRecords.find(context.entities(), aggregateType, id);
            if (known == null) {
                acceptNew(record, id, sent(record, context.json().createObjectNode()), tally);
            } else {
                acceptKnown(record, known, tally);
            }
        }
    }

    private void acceptKnown(SentRecord record, A known, ImportTally tally) {
        requireAlive(known);
        requireErasedHere(record, known);
        C content = content(sent(record, context.json().valueToTree(known.content())));
        if (content.equals(known.content())) {
            // Whatever version it was sent with: whoever sends the same again, for want of an answer, learns that it is
            // so.
            tally.unchanged(name);
            return;
        }
        requireOther(record, known);
        requireVersion(known, record.version());
        requireStill(known);
        A unused = Revision.of(known, () -> change(known, content));
        wrote(record, known);
        tally.updated(name);
    }

    private void acceptNew(SentRecord record, @Nullable UUID id, ObjectNode alone, ImportTally tally) {
        if (id == null && wasCorrected(alone, tally)) {
            return;
        }
        C content = content(alone);
        if (id != null) {
            ExpectedRecords.take(aggregateType, id);
        }
        A created = id == null
                ? created(record, content)
                : context.writer().createAs(aggregateType, id, () -> created(record, content));
        wrote(record, created);
        tally.created(name);
    }

    private boolean wasCorrected(ObjectNode alone, ImportTally tally) {
        Optional<A> corrected = correctedSince(alone);
        corrected.ifPresent(known -> {
            tally.unchanged(name);
            tally.warn(
                    null,
                    "It was corrected since: /v1/" + name + "/" + known.publicId()
                            + " said so, and says something else now. Nothing was changed; give the row its id to change it back.");
        });
        return corrected.isPresent();
    }

    private A created(SentRecord record, C content) {
        return erasedRecords != null && saysErased(record)
                ? erasedRecords.create().apply(content)
                : create(content);
    }

    // An erasure goes through all that is kept, which no row of an import does. What was erased here stays so.
    private void requireErasedHere(SentRecord record, A known) {
        if (erasedRecords != null
                && saysErased(record)
                && !erasedRecords.erased().test(known)) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "It was erased elsewhere, and not here. Erase it with POST /v1/" + name + "/" + known.publicId()
                            + "/erasure, then send it again.",
                    List.of(new FieldError("/" + ERASED, "False, as long as it has not been erased here.")));
        }
    }

    private boolean saysErased(SentRecord record) {
        JsonNode said = record.onto(context.json().createObjectNode()).path(ERASED);
        if (said.isMissingNode() || said.isNull() || said.isBoolean()) {
            return said.asBoolean(false);
        }
        throw new ProblemException(
                ProblemTypes.VALIDATION_FAILED,
                "Whether it was erased is true or false.",
                List.of(new FieldError("/" + ERASED, "One of true, false.")));
    }

    private void wrote(SentRecord record, A written) {
        if (record.id() == null && isKnownByWhatItSays()) {
            context.written().add(written.id());
        }
    }

    private void requireOther(SentRecord record, A known) {
        if (record.id() == null && context.written().has(known.id())) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "An earlier row is about the same record, /v1/" + name + "/" + known.publicId()
                            + ", and says something else. Give each row an id, or leave one of them out.");
        }
    }

    private ObjectNode sent(SentRecord record, ObjectNode known) {
        ObjectNode content = record.onto(known);
        if (erasedRecords != null) {
            content.remove(ERASED);
        }
        if (referring) {
            content.remove(DeletedThere.MEMBER);
        }
        references.resolve(contentType, content);
        return content;
    }

    private C content(ObjectNode content) {
        return context.read(contentType, content);
    }

    private void requireAlive(A known) {
        if (known.deleted()) {
            throw new ProblemException(
                    ProblemTypes.GONE,
                    "It was deleted: " + known.deletionReason() + ". Restore it first, or leave the row out.");
        }
    }

    private void requireVersion(A known, @Nullable Long version) {
        if (version != null && version != known.version()) {
            throw changedMeanwhile(known, version);
        }
    }

    /** Keeps others from changing it before the row is written, and finds out whether someone has. */
    private void requireStill(A known) {
        Together.settle();
        long judged = known.version();
        context.entities().refresh(known, LockModeType.PESSIMISTIC_WRITE);
        if (known.version() != judged) {
            throw changedMeanwhile(known, judged);
        }
    }

    private ProblemException changedMeanwhile(A known, long version) {
        return new ProblemException(
                ProblemTypes.STALE_VERSION,
                "Somebody changed it meanwhile.",
                List.of(new FieldError(
                        "/" + SentRecords.VERSION,
                        "It is at version " + known.version() + " now, not at " + version
                                + ": somebody changed it. Look at both, then send it with that version.")));
    }

    @Override
    public List<ObjectNode> records(@Nullable String key, int limit) {
        return context.inTransaction(() -> behind(key, limit).stream()
                .map(aggregate -> outgoing.tree(context, aggregate, hasIds()))
                .toList());
    }

    /** Those not deleted behind a key, in a stable order: in that of their ids, which is that of their creation. */
    protected List<A> behind(@Nullable String key, int limit) {
        return context.entities()
                .createQuery(
                        "from " + aggregateType.getName() + " where deleted = false and id > :after order by id",
                        aggregateType)
                .setParameter("after", key == null ? BEFORE_ALL : UUID.fromString(key))
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<ExportedText> texts(@Nullable String key, int limit) {
        return hasIds()
                ? context.inTransaction(() -> behind(key, limit).stream()
                        .map(aggregate -> outgoing.text(context, aggregate))
                        .toList())
                : ExportedCollection.super.texts(key, limit);
    }

    @Override
    public String keyOf(ObjectNode record) {
        return record.path(SentRecords.ID).asText();
    }
}
