package org.migrationprofiles.testsupport;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Counts how often requests wait for the database: each time that something was sent and an answer is read. The database driver of the
 * tests makes its connections with it.
 */
public class RoundTrips extends SocketFactory {

    /** Threads that answer requests; what others do, such as the relay of events, is not counted. */
    private static final String OF_REQUESTS = "executor-thread";

    private static final int OFTEN = 12;

    /** Made by the driver. */
    public RoundTrips() {}

    /**
     * How many a request makes, at the least of several times: something else may be done by the same threads meanwhile.
     *
     * @param request sends one that is like the others
     */
    public static long least(Runnable request) {
        long least = Long.MAX_VALUE;
        for (int time = 0; time < OFTEN; time++) {
            long before = counted();
            request.run();
            least = Math.min(least, counted() - before);
        }
        return least;
    }

    // Tests and the driver have different class loaders, and this class may be there twice; a system property is there
    // once. It
    // is a text, since some who read all properties stumble over anything else.
    private static long counted() {
        return Long.getLong(RoundTrips.class.getName(), 0);
    }

    private static void count() {
        System.getProperties()
                .merge(
                        RoundTrips.class.getName(),
                        "1",
                        (before, one) -> Long.toString(Long.parseLong((String) before) + 1));
    }

    @Override
    public Socket createSocket() {
        return new CountedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return new CountedSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return new CountedSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    /** One connection, used by one thread at a time. */
    private static final class CountedSocket extends Socket {

        private volatile boolean sent;

        private CountedSocket() {}

        private CountedSocket(InetAddress host, int port) throws IOException {
            super(host, port);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    answered();
                    return in.read();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    answered();
                    return in.read(bytes, offset, length);
                }
            };
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(int single) throws IOException {
                    sent = true;
                    out.write(single);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    sent = true;
                    out.write(bytes, offset, length);
                }
            };
        }

        private void answered() {
            if (sent) {
                sent = false;
                if (Thread.currentThread().getName().startsWith(OF_REQUESTS)) {
                    count();
                }
            }
        }
    }
}
