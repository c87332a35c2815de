package org.migrationprofiles.launcher;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks one service over one connection, with as little work as can be: for more requests than a client is made for. For one thread. */
final class PlainConnection implements AutoCloseable {

    private static final int GIVES_UP_AFTER_MILLISECONDS = 60_000;

    private final URI address;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    PlainConnection(URI address) {
        this.address = address;
    }

    /**
     * An answer.
     *
     * @param headers by their names in lower case
     */
    record Answer(int status, Map<String, String> headers) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Sends a GET and reads the answer to its end. */
    Answer get(String token) throws IOException {
        try {
            Socket open = socket;
            if (open == null || in == null) {
                open = new Socket(address.getHost(), address.getPort());
                open.setSoTimeout(GIVES_UP_AFTER_MILLISECONDS);
                open.setTcpNoDelay(true);
                socket = open;
                in = new BufferedInputStream(open.getInputStream());
            }
            String request =
                    "GET " + address.getRawPath() + "?" + address.getRawQuery() + " HTTP/1.1\r\nHost: localhost\r\n"
                            + "Accept: application/json, application/problem+json\r\nAuthorization: Bearer " + token
                            + "\r\n\r\n";
            open.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            Answer answer = read(in);
            if (answer.header("connection").equalsIgnoreCase("close")) {
                close();
            }
            return answer;
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private static Answer read(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            for (int length = Integer.parseInt(line(in), 16); length > 0; length = Integer.parseInt(line(in), 16)) {
                in.skipNBytes(length + 2L);
            }
            in.skipNBytes(2);
        } else {
            in.skipNBytes(Long.parseLong(headers.getOrDefault("content-length", "0")));
        }
        return new Answer(status, headers);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new EOFException("The connection ended in the middle of an answer");
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException closedAnyway) {
                // There is nothing else to do with it.
            }
        }
    }
}
