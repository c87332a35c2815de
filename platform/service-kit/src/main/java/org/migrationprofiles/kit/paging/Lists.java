package org.migrationprofiles.kit.paging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers lists page by page (keyset: a page starts behind a key, so page 10,000 costs what page 1 costs). */
@RequestScoped
public class Lists {

    private final Cursors cursors;
    private final UriInfo uri;

    @Inject
    public Lists(Cursors cursors, UriInfo uri) {
        this.cursors = cursors;
        this.uri = uri;
    }

    /**
     * The page asked for, with {@code Link: rel="next"} when there is another (RFC 8288).
     *
     * @param read gives up to so many items behind a key, in a stable order
     * @param keyOf the key of an item
     * @param view what the client sees of an item
     */
    public <T, V> Response answer(
            PageParameters parameters, Read<T> read, Function<T, String> keyOf, Function<T, V> view) {
        return answer(parameters, Order.BY_ID, placed(read, keyOf), view);
    }

    private static <T> Function<Slice, List<Placed<T>>> placed(Read<T> read, Function<T, String> keyOf) {
        return slice -> {
            Position after = slice.after();
            return read.after(after == null ? null : after.id(), slice.limit()).stream()
                    .map(item -> new Placed<>(item, new Position(keyOf.apply(item), null)))
                    .toList();
        };
    }

    /**
     * The page asked for, of a list in a given order.
     *
     * @param read gives a slice of the list, in that order
     * @param view what the client sees of an item
     */
    public <T, V> Response answer(
            PageParameters parameters, Order order, Function<Slice, List<Placed<T>>> read, Function<T, V> view) {
        return answer(parameters, order, read, view, page -> page);
    }

    /**
     * The page asked for, of a list in a given order, in an answer that says more than its items.
     *
     * @param read gives a slice of the list, in that order
     * @param body the answer with a page
     */
    public <T> Response answerAs(
            PageParameters parameters,
            Order order,
            Function<Slice, List<Placed<T>>> read,
            Function<Page<T>, Object> body) {
        return answer(parameters, order, read, Function.identity(), body);
    }

    /**
     * The same of a list that is read by keys.
     *
     * @param read gives up to so many items behind a key, in a stable order
     * @param keyOf the key of an item
     * @param body the answer with a page
     */
    public <T> Response answerAs(
            PageParameters parameters, Read<T> read, Function<T, String> keyOf, Function<Page<T>, Object> body) {
        return answerAs(parameters, Order.BY_ID, placed(read, keyOf), body);
    }

    private <T, V> Response answer(
            PageParameters parameters,
            Order order,
            Function<Slice, List<Placed<T>>> read,
            Function<T, V> view,
            Function<Page<V>, Object> body) {
        int limit = parameters.limit();
        String query = query();
        String cursor = parameters.cursor();
        Position after = cursor == null ? null : Position.of(cursors.decode(query, cursor));
        List<Placed<T>> found = read.apply(new Slice(order, after, limit + 1));
        boolean more = found.size() > limit;
        List<Placed<T>> shown = more ? found.subList(0, limit) : found;
        String next =
                more ? cursors.encode(query, shown.get(limit - 1).position().parts()) : null;
        Response.ResponseBuilder answer = Response.ok(
                body.apply(new Page<>(shown.stream().map(Placed::item).map(view).toList(), next)),
                MediaType.APPLICATION_JSON_TYPE);
        if (next != null) {
            answer.links(NextLink.of(uri, "cursor", next));
        }
        return answer.build();
    }

    private String query() {
        TreeMap<String, List<String>> filters = new TreeMap<>(uri.getQueryParameters());
        filters.remove("cursor");
        filters.remove("limit");
        filters.remove("fields");
        return uri.getPath() + filters;
    }

    /**
     * Reads part of a list.
     *
     * @param <T> what is listed
     */
    @FunctionalInterface
    public interface Read<T> {

        /**
         * The next items.
         *
         * @param key of the last item seen; null to start
         * @param limit the most to return
         */
        List<T> after(@Nullable String key, int limit);
    }
}
