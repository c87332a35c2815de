package org.migrationprofiles.kit.aggregate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.change.HistoryAnswers;
import org.migrationprofiles.kit.change.HistoryParameters;
import org.migrationprofiles.kit.change.VersionEntry;
import org.migrationprofiles.kit.concurrency.Preconditions;
import org.migrationprofiles.kit.idempotency.IdempotentRequests;
import org.migrationprofiles.kit.paging.ListParameters;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.kit.paging.StateFields;
import org.migrationprofiles.kit.patch.MergePatch;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.problem.Texts;

/**
 * Answers about aggregates, the same for each kind: entity tags, conditions, idempotency keys, merge patches, history.
 * A resource names its use cases and leaves the rest to this.
 */
@RequestScoped
public class AggregateAnswers {

    /** Characters of a reason, at the most. */
    public static final int LONGEST_REASON = 2000;

    private final Preconditions preconditions;
    private final IdempotentRequests idempotent;
    private final MergePatch mergePatch;
    private final HistoryAnswers histories;
    private final Lists lists;
    private final CurrentVersions versions;
    private final UriInfo uri;
    private final ObjectMapper json;

    @Inject
    public AggregateAnswers(
            Preconditions preconditions,
            IdempotentRequests idempotent,
            MergePatch mergePatch,
            HistoryAnswers histories,
            Lists lists,
            CurrentVersions versions,
            UriInfo uri,
            ObjectMapper json) {
        this.preconditions = preconditions;
        this.idempotent = idempotent;
        this.mergePatch = mergePatch;
        this.histories = histories;
        this.lists = lists;
        this.versions = versions;
        this.uri = uri;
        this.json = json;
    }

    /** 200 with a page of them, in the order of their ids, which is the order of their creation. */
    public <A extends Aggregate<?>> Response list(PageParameters page, Lists.Read<A> read) {
        return lists.answer(page, read, aggregate -> aggregate.id().toString(), Aggregate::state);
    }

    /**
     * 200 with a page of them, in the order and with the fields asked for.
     *
     * @param state the record that states one, which tells what fields there are
     * @param read gives a slice of the list
     */
    public <A extends Aggregate<?>> Response list(
            ListParameters parameters, Order order, Class<?> state, Function<Slice, List<Placed<A>>> read) {
        Set<String> fields = parameters.fields(StateFields.of(state));
        return lists.answer(
                parameters,
                order,
                read,
                aggregate -> fields == null
                        ? aggregate.state()
                        : json.<ObjectNode>valueToTree(aggregate.state()).retain(fields));
    }

    /**
     * 200 with the aggregate, or 304 when the client holds this version, of which no more is read then.
     *
     * @param idOrName as the address has it
     * @param get finds it
     * @throws ProblemException 410 with the reason when it was deleted
     */
    public <A extends Aggregate<?>> Response read(Class<A> type, String idOrName, Function<String, A> get) {
        return readPart(type, idOrName, get, Aggregate::state);
    }

    /**
     * As {@link #read(Class, String, Function)}, for kinds that are found by other than their ids first.
     *
     * @param version finds the version of the one that {@code get} finds; none where that was deleted
     */
    public <A extends Aggregate<?>> Response read(
            String idOrName, Function<String, OptionalLong> version, Function<String, A> get) {
        return readPart(idOrName, version, get, Aggregate::state);
    }

    /**
     * 200 with a part of an aggregate, or with what follows from it alone; or 304 when the client holds this version, of which no
     * more is read then.
     *
     * @param version finds the version of the one that {@code get} finds; none where that was deleted
     * @throws ProblemException 410 with the reason when the aggregate was deleted
     */
    public <A extends Aggregate<?>> Response readPart(
            String idOrName, Function<String, OptionalLong> version, Function<String, A> get, Function<A, ?> part) {
        if (preconditions.clientHoldsAny()) {
            OptionalLong current = version.apply(idOrName);
            if (current.isPresent() && preconditions.clientHolds(current.getAsLong())) {
                return notModified(current.getAsLong());
            }
        }
        A aggregate = alive(get.apply(idOrName));
        // It may have come to the version that the client holds meanwhile.
        return preconditions.clientHolds(aggregate.version())
                ? notModified(aggregate.version())
                : Response.ok(part.apply(aggregate))
                        .tag(Preconditions.tag(aggregate.version()))
                        .build();
    }

    /** As {@link #readPart(String, Function, Function, Function)}, for kinds that are found by ids, and by names that their type tells of. */
    public <A extends Aggregate<?>> Response readPart(
            Class<A> type, String idOrName, Function<String, A> get, Function<A, ?> part) {
        return readPart(idOrName, id -> versions.of(type, id), get, part);
    }

    private static Response notModified(long version) {
        return Response.notModified(Preconditions.tag(version)).build();
    }

    /**
     * The same aggregate, for an answer that it is only a part of.
     *
     * @throws ProblemException 410 with the reason when it was deleted
     */
    public <A extends Aggregate<?>> A alive(A aggregate) {
        aggregate.requireAlive();
        return aggregate;
    }

    /**
     * 200 with a page of the versions, of a deleted one too, oldest first.
     *
     * @throws ProblemException 400 when the limit is none, or the cursor is not of this history
     */
    public RestResponse<List<VersionEntry>> history(Aggregate<?> aggregate, HistoryParameters parameters) {
        return histories.answer(aggregate.type(), aggregate.publicId(), parameters);
    }

    /** 201 with what was created and its address, once for each idempotency key. */
    public <C> Response create(@Nullable String idempotencyKey, C content, Function<C, ? extends Aggregate<C>> create) {
        return idempotent.answer(idempotencyKey, content, () -> created(create.apply(content)));
    }

    /**
     * 201 with what a request made of an aggregate under the conditions of its version, once for each idempotency key.
     *
     * @param known that it is made of; its conditions are judged where the request is not a repeated one
     * @param collection the path under which the made one is found by its id
     * @param make the use case; gets what was read and judged, returns what was made
     * @throws ProblemException 410, 412 or 428 as {@link #replace}
     */
    public <R, A extends Aggregate<?>> Response make(
            @Nullable String idempotencyKey,
            A known,
            R request,
            String collection,
            BiFunction<A, R, ? extends Aggregate<?>> make) {
        return idempotent.answer(idempotencyKey, request, () -> {
            requireWritable(known);
            return created(make.apply(known, request), uri.getBaseUriBuilder().path(collection));
        });
    }

    /**
     * 200 with the aggregate after it was given another content, or another part of it.
     *
     * @param given what the use case takes: a content, or what is to happen to it
     * @param change the use case; gets what was read and judged, returns what is on record then
     * @throws ProblemException 410, 412 or 428 when it cannot be written to under the request's conditions
     */
    public <G, A extends Aggregate<?>> Response replace(A known, G given, BiFunction<A, G, A> change) {
        requireWritable(known);
        return current(Revision.of(known, () -> change.apply(known, given)));
    }

    /**
     * 200 with the aggregate after a merge patch of its content.
     *
     * @throws JsonProcessingException when the patched content is none; answered with its pointer
     * @throws ProblemException as {@link #replace}
     */
    public <C, A extends Aggregate<C>> Response patch(
            A known, JsonNode patch, Class<C> type, BiFunction<A, C, A> change) throws JsonProcessingException {
        requireWritable(known);
        C content = mergePatch.apply(known.content(), patch, type);
        return current(Revision.of(known, () -> change.apply(known, content)));
    }

    /**
     * 200 with the aggregate after something was done to it that a request asks for.
     *
     * @param request what is asked for
     * @param change the use case; gets what was read and judged, returns what is on record then
     * @throws ProblemException as {@link #replace}
     */
    public <R, A extends Aggregate<?>> Response act(A known, R request, BiFunction<A, R, A> change) {
        requireWritable(known);
        return current(Revision.of(known, () -> change.apply(known, request)));
    }

    /**
     * 200 with the aggregate after something of it was erased, of a deleted one too.
     *
     * @param request what is asked for
     * @param erase the use case; gets what was read and judged, returns what is on record then
     * @throws ProblemException 412 or 428 as {@link #replace}
     */
    public <R, A extends Aggregate<?>> Response erase(A known, R request, BiFunction<A, R, A> erase) {
        preconditions.requireMatch(known.version());
        return current(erase.apply(known, request));
    }

    /**
     * 204 once it is deleted.
     *
     * @param reason why; kept, and told to everyone who asks for it later
     * @throws ProblemException 400 without a reason; else as {@link #replace}
     */
    public <A extends Aggregate<?>> Response delete(A known, @Nullable String reason, BiFunction<A, String, A> delete) {
        requireWritable(known);
        A deleted = delete.apply(known, required(reason));
        return Response.noContent().tag(Preconditions.tag(deleted.version())).build();
    }

    /**
     * 200 with the aggregate once it is restored.
     *
     * @param known deleted; {@code If-Match} names the version that its deletion made, which {@link #read} tells
     * @param reason why; kept in its history
     * @param restore the use case; checks what it checks of a new one
     * @throws ProblemException 400 without a reason, 409 when it is not deleted; 412 or 428 as {@link #replace}
     */
    public <A extends Aggregate<?>> Response restore(
            A known, @Nullable String reason, BiFunction<A, String, A> restore) {
        if (!known.deleted()) {
            throw new ProblemException(ProblemTypes.CONFLICT, "It is not deleted.")
                    .with("currentVersion", known.version());
        }
        preconditions.requireMatch(known.version());
        return current(restore.apply(known, required(reason)));
    }

    /**
     * A reason that was given as a parameter.
     *
     * @throws ProblemException 400 without one, or with one of more than {@value #LONGEST_REASON} characters
     */
    public static String required(@Nullable String reason) {
        if (reason == null || Texts.isBlank(reason)) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    "Say why with ?reason=; it is kept with the record.",
                    List.of(new FieldError("?reason", "Why, in a few words.")));
        }
        String words = reason.strip();
        if (words.length() > LONGEST_REASON) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    "A reason is longer than what can be kept with a record.",
                    List.of(new FieldError("?reason", "At most " + LONGEST_REASON + " characters.")));
        }
        return words;
    }

    private static Response current(Aggregate<?> aggregate) {
        return Response.ok(aggregate.state())
                .tag(Preconditions.tag(aggregate.version()))
                .build();
    }

    private Response created(Aggregate<?> aggregate) {
        return created(aggregate, uri.getAbsolutePathBuilder());
    }

    private static Response created(Aggregate<?> aggregate, UriBuilder collection) {
        return Response.created(collection.path(aggregate.publicId()).build())
                .entity(aggregate.state())
                .tag(Preconditions.tag(aggregate.version()))
                .build();
    }

    void requireWritable(Aggregate<?> aggregate) {
        aggregate.requireAlive();
        preconditions.requireMatch(aggregate.version());
    }
}
