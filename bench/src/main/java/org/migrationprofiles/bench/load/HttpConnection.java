package org.migrationprofiles.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnectionFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/**
 * One connection of HTTP/1.1 that waits for each answer in the thread that asked: no selector, no hand-over to other
 * threads, so that the generator leaves the machine to what is measured (ADR 0080). Belongs to one thread.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int ANSWER_WITHIN_MILLISECONDS = 120_000;
    private static final int BUFFER = 64 * 1024;

    private final int port;
    private final String authorization;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();
    private @Nullable HttpClientConnection connection;

    /**
     * Connects when it is first used.
     *
     * @param port of 127.0.0.1
     * @param token of whoever asks
     */
    public HttpConnection(int port, String token) {
        this.port = port;
        this.authorization = "Bearer " + token;
    }

    /**
     * An answer.
     *
     * @param tag its entity tag, if it has one
     * @param location where something is now, if it says so
     * @param text the body; empty when it was only counted
     * @param size of the body in bytes
     */
    public record Answer(
            int status, @Nullable String tag, @Nullable String location, String text, long size) {

        /**
         * Demands a status.
         *
         * @throws IOException with what was answered when it is another
         */
        public Answer demand(int expected) throws IOException {
            if (status != expected) {
                throw new IOException("Answered " + status + " instead of " + expected + ": " + text);
            }
            return this;
        }
    }

    /** A request for an address without its host. */
    public ClassicHttpRequest request(String method, String path) {
        BasicClassicHttpRequest request = new BasicClassicHttpRequest(method, path);
        request.addHeader(HttpHeaders.HOST, "127.0.0.1:" + port);
        request.addHeader(HttpHeaders.AUTHORIZATION, authorization);
        return request;
    }

    /** A request with a body. */
    public ClassicHttpRequest request(String method, String path, String mediaType, byte[] body) {
        ClassicHttpRequest request = request(method, path);
        request.addHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        request.addHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
        request.setEntity(new ByteArrayEntity(body, null));
        return request;
    }

    /** Asks, and keeps the whole answer. */
    public Answer send(ClassicHttpRequest request) throws IOException {
        return send(request, true);
    }

    /** Asks, and counts the bytes of the answer, unless it is a problem. */
    public Answer count(ClassicHttpRequest request) throws IOException {
        return send(request, false);
    }

    /** Asks for an address with a GET. */
    public Answer get(String path) throws IOException {
        return send(request("GET", path));
    }

    private Answer send(ClassicHttpRequest request, boolean keep) throws IOException {
        HttpClientConnection open = open();
        boolean done = false;
        try (ClassicHttpResponse response = executor.execute(request, open, HttpCoreContext.create())) {
            InputStream content =
                    response.getEntity() == null ? null : response.getEntity().getContent();
            String body = "";
            long size = 0;
            if (content != null && (keep || response.getCode() >= 400)) {
                byte[] bytes = content.readAllBytes();
                body = new String(bytes, StandardCharsets.UTF_8);
                size = bytes.length;
            } else if (content != null) {
                byte[] buffer = new byte[BUFFER];
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    size += read;
                }
            }
            Header close = response.getFirstHeader(HttpHeaders.CONNECTION);
            done = close == null || !"close".equalsIgnoreCase(close.getValue());
            return new Answer(
                    response.getCode(),
                    value(response, HttpHeaders.ETAG),
                    value(response, HttpHeaders.LOCATION),
                    body,
                    size);
        } catch (HttpException misunderstood) {
            throw new IOException(misunderstood);
        } finally {
            if (!done) {
                close();
            }
        }
    }

    private static @Nullable String value(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private HttpClientConnection open() throws IOException {
        HttpClientConnection known = connection;
        if (known != null && known.isOpen()) {
            return known;
        }
        Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_WITHIN_MILLISECONDS);
        HttpClientConnection opened =
                DefaultBHttpClientConnectionFactory.builder().build().createConnection(socket);
        connection = opened;
        return opened;
    }

    @Override
    public void close() throws IOException {
        HttpClientConnection known = connection;
        connection = null;
        if (known != null) {
            known.close();
        }
    }
}
