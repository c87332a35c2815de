package org.migrationprofiles.testsupport;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests byte for byte, where a client library would mend or refuse them. */
public final class RawHttp {

    private static final int PATIENCE_MILLISECONDS = 10_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private RawHttp() {}

    /**
     * What the service under test answers to these bytes; it is asked to close the connection.
     *
     * @param request line, headers and body; ISO 8859-1, so that each character is a byte
     */
    public static Answer send(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return Answer.of(received(socket.getInputStream()));
        } catch (SocketTimeoutException silence) {
            return new Answer(0, Map.of(), "no answer");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All of an answer that says how long it is; else what comes until the connection is closed. */
    private static String received(InputStream input) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        int next = input.read();
        while (next >= 0) {
            received.write(next);
            String text = received.toString(StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            Matcher length = LENGTH.matcher(text);
            if (end >= 0 && length.find() && received.size() == end + 4 + Integer.parseInt(length.group(1))) {
                break;
            }
            next = input.read();
        }
        return received.toString(StandardCharsets.UTF_8);
    }

    /** A request with these headers besides the ones that every request has. */
    public static String request(String line, String token, String headers, String body) {
        return line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + token + "\r\n"
                + headers + "\r\n" + body;
    }

    /**
     * An answer.
     *
     * @param status of the answer
     * @param headers by their names in lower case
     * @param body with marks of chunks, if it came in chunks
     */
    public record Answer(int status, Map<String, String> headers, String body) {

        static Answer of(String text) {
            String[] parts = text.split("\r\n\r\n", 2);
            String[] lines = parts[0].split("\r\n", -1);
            Map<String, String> headers = new TreeMap<>();
            for (int index = 1; index < lines.length; index++) {
                String[] header = lines[index].split(":", 2);
                if (header.length == 2) {
                    headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
                }
            }
            String[] status = lines[0].split(" ", -1);
            return new Answer(
                    status.length > 1 ? Integer.parseInt(status[1]) : 0, headers, parts.length > 1 ? parts[1] : "");
        }
    }
}
