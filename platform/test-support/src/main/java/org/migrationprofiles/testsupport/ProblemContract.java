package org.migrationprofiles.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Whatever a client sends, it gets problem details that say nothing of the inside. Byte for byte over a socket, since
 * clients mend or refuse most of it. A service extends this with its own test annotation.
 */
public abstract class ProblemContract {

    private static final Pattern INSIDE = Pattern.compile(
            "Exception|java\\.|jakarta|hibernate|jackson|quarkus|vertx|netty|SQL|select |insert |at org\\.|Caused by",
            Pattern.CASE_INSENSITIVE);
    private static final String JSON = "application/json";

    /** The address of a collection that takes JSON objects, or of one that is only read. */
    protected abstract String collection();

    /** A token that may do everything. */
    protected abstract String token();

    /** Whether the collection takes new items. */
    protected boolean writable() {
        return true;
    }

    /** The name of a text field of an item at the top level, with a limit of its length below 100,000. */
    protected abstract String textField();

    /** The name of a field of an item at the top level that is a list of objects. */
    protected abstract String listField();

    @Test
    void everyErrorIsAProblemThatSaysNothingOfTheInside() {
        SoftAssertions all = new SoftAssertions();

        for (Bad bad : everything()) {
            RawHttp.Answer answer = RawHttp.send(bad.request());
            all.assertThat(answer.status()).as(bad.what()).isEqualTo(bad.status());
            all.assertThat(String.valueOf(answer.headers().get("content-type")))
                    .as(bad.what())
                    .startsWith("application/problem+json");
            all.assertThat(answer.body())
                    .as(bad.what())
                    .contains("/problems/", "\"title\"", "\"status\":" + bad.status(), "\"requestId\"")
                    .doesNotContainPattern(INSIDE);
            all.assertThat(answer.headers()).as(bad.what()).containsKey("x-request-id");
            if (bad.status() == 405) {
                all.assertThat(answer.headers()).as(bad.what()).containsKey("allow");
                all.assertThat(answer.body())
                        .as(bad.what())
                        .contains("This address knows " + answer.headers().get("allow"));
            }
            if (bad.status() == 406 || bad.status() == 415) {
                all.assertThat(answer.body()).as(bad.what()).contains(JSON);
            }
        }

        all.assertAll();
    }

    @Test
    void whatIsBeyondTheServersOwnLimitsIsRefusedWithoutALook() {
        List<Bad> bad = List.of(
                bad(
                        "headers beyond all measure",
                        431,
                        "GET " + collection(),
                        "X-Filler: " + "f".repeat(100_000) + "\r\n",
                        ""),
                get("a path with a broken escape", 400, collection() + "/%zz"),
                get("a path with half an escape", 400, collection() + "/%a"),
                get("a query with a broken escape", 400, collection() + "?limit=%zz"));
        SoftAssertions all = new SoftAssertions();

        for (Bad request : bad) {
            RawHttp.Answer answer = RawHttp.send(request.request());
            all.assertThat(answer.status()).as(request.what()).isEqualTo(request.status());
            all.assertThat(answer.body()).as(request.what()).isEmpty();
        }

        all.assertAll();
    }

    private List<Bad> everything() {
        List<Bad> bad = new ArrayList<>(reads());
        if (writable()) {
            bad.addAll(writes());
        }
        return bad;
    }

    private List<Bad> reads() {
        String one = collection() + "/00000000-0000-7000-8000-000000000000";
        return List.of(
                get("an unknown path", 404, "/v1/no-such-thing"),
                get("an unknown path outside the versions", 404, "/no-such-thing"),
                get("an unknown item", 404, one),
                get("an id that is none", 404, collection() + "/not-an-id"),
                get("an unknown problem", 404, "/problems/no-such-problem"),
                get("a path with NUL", 400, collection() + "/a%00b"),
                get("a query with NUL", 400, collection() + "?limit=%00"),
                get("an unknown parameter", 400, collection() + "?no-such-parameter=1"),
                get("an address that is too long", 414, collection() + "?limit=" + "1".repeat(9_000)),
                bad(
                        "headers that are too large",
                        431,
                        "GET " + collection(),
                        "X-Filler: " + "f".repeat(20_000) + "\r\n",
                        ""),
                bad("a media type that is not made", 406, "GET " + collection(), "Accept: image/png\r\n", ""),
                bad("a method that is not known", 405, "TRACE " + collection(), "", ""),
                bad("a method of another address", 405, "DELETE " + collection(), "", ""),
                bad(
                        "a body that is longer than said to be allowed",
                        413,
                        "POST " + collection(),
                        header(JSON) + "Content-Length: 99999999999\r\n",
                        ""));
    }

    private List<Bad> writes() {
        String text = "{\"" + textField() + "\": ";
        String list = "{\"" + listField() + "\": ";
        return List.of(
                post("no body", 400, JSON, ""),
                post("null", 400, JSON, "null"),
                post("a list for an object", 400, JSON, "[]"),
                post("a text for an object", 400, JSON, "\"text\""),
                post("a number for an object", 400, JSON, "7"),
                post("half an object", 400, JSON, "{\"a\""),
                post("two objects", 400, JSON, "{} {}"),
                post("something after the object", 400, JSON, "{} x"),
                post("a name that stands twice", 400, JSON, text + "\"a\", \"" + textField() + "\": \"b\"}"),
                post("an unknown field", 400, JSON, "{\"no-such-field\": 1}"),
                post("an object for a text", 400, JSON, text + "{}}"),
                post("a number for a text", 400, JSON, text + "7}"),
                post("truth for a text", 400, JSON, text + "true}"),
                post("a list for a text", 400, JSON, text + "[\"a\"]}"),
                post("a text for a list", 400, JSON, list + "\"a\"}"),
                post("an object for a list", 400, JSON, list + "{}}"),
                post("a list of nothing", 400, JSON, list + "[null]}"),
                post("a text that is too long", 400, JSON, text + "\"" + "t".repeat(100_000) + "\"}"),
                post("NUL in a text", 400, JSON, text + "\"a\\u0000b\"}"),
                post("half a surrogate pair", 400, JSON, text + "\"a\\ud800b\"}"),
                post("the other half", 400, JSON, text + "\"a\\udc00\"}"),
                post("a byte that is not UTF-8", 400, JSON, text + "\"a\u00ffb\"}"),
                post(
                        "another character set than it says",
                        400,
                        "application/json; charset=iso-8859-1",
                        text + "\"\u00e9\"}"),
                post("NUL between tokens", 400, JSON, "{\u0000}"),
                post("very deep nesting", 400, JSON, list + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
                post("a number that is too large for anything", 400, JSON, text + "1e999999}"),
                post("a comment", 400, JSON, "{/* */}"),
                bad(
                        "a body in chunks that is too large",
                        413,
                        "POST " + collection(),
                        header(JSON) + "Transfer-Encoding: chunked\r\n",
                        chunks(text + "\"" + "t".repeat(11_000_000) + "\"}")),
                post("another media type", 415, "text/plain", "{}"),
                post("a media type that is none", 415, "nonsense", "{}"),
                bad("no media type", 415, "POST " + collection(), "Content-Length: 2\r\n", "{}"),
                post("form fields", 415, "application/x-www-form-urlencoded", "a=b"),
                bad(
                        "an unusable idempotency key",
                        400,
                        "POST " + collection(),
                        header(JSON) + "Idempotency-Key: " + "k".repeat(201) + "\r\nContent-Length: 2\r\n",
                        "{}"),
                bad(
                        "a list for a patch",
                        404,
                        "PATCH " + collection() + "/00000000-0000-7000-8000-000000000000",
                        header("application/merge-patch+json") + "Content-Length: 2\r\n",
                        "[]"));
    }

    private Bad get(String what, int status, String address) {
        return bad(what, status, "GET " + address, "", "");
    }

    private Bad post(String what, int status, String mediaType, String body) {
        return bad(
                what,
                status,
                "POST " + collection(),
                header(mediaType) + "Content-Length: " + body.length() + "\r\n",
                body);
    }

    private Bad bad(String what, int status, String line, String headers, String body) {
        return new Bad(what, status, RawHttp.request(line, token(), headers, body));
    }

    private static String header(String mediaType) {
        return "Content-Type: " + mediaType + "\r\n";
    }

    private static String chunks(String body) {
        StringBuilder chunks = new StringBuilder();
        int size = 1 << 16;
        for (int start = 0; start < body.length(); start += size) {
            String chunk = body.substring(start, Math.min(body.length(), start + size));
            chunks.append(Integer.toHexString(chunk.length()).toUpperCase(Locale.ROOT))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return chunks.append("0\r\n\r\n").toString();
    }

    /**
     * A request that cannot be served.
     *
     * @param what is wrong with it
     * @param status that says so
     * @param request byte for byte
     */
    private record Bad(String what, int status, String request) {}
}
