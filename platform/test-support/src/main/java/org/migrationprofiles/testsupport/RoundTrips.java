package org.migrationprofiles.testsupport;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import javax.net.SocketFactory;

/**
 * Counts how often requests wait for the database: each time that something was sent and an answer is read. The database driver of the
 * tests makes its connections with it.
 */
public class RoundTrips extends SocketFactory {

    /** Threads that answer requests; what others do, such as the relay of events, does not count for them. */
    private static final String OF_REQUESTS = "executor-thread";

    /** The thread that carries out imports. */
    private static final String OF_IMPORTS = "imports";

    // A connection that rested for half a second is asked first whether it still lives. So each of the pool must have
    // had its turn, and another one soon after.
    private static final int OFTEN = 40;

    /** Made by the driver. */
    public RoundTrips() {}

    /**
     * How many a request makes, at the least of many times: something else may be done by the same threads meanwhile.
     * Once it was one, no more are sent.
     *
     * @param request sends one that is like the others
     */
    public static long least(Runnable request) {
        long least = Long.MAX_VALUE;
        for (int time = 0; time < OFTEN && least > 1; time++) {
            least = Math.min(least, during(OF_REQUESTS, request));
        }
        return least;
    }

    /**
     * How many one request makes, with what the same threads may do for others meanwhile.
     *
     * @param request sends it
     */
    public static long ofRequest(Runnable request) {
        return during(OF_REQUESTS, request);
    }

    /**
     * How many are made by imports.
     *
     * @param request sends one, and comes back when it has ended
     */
    public static long ofImports(Runnable request) {
        return during(OF_IMPORTS, request);
    }

    private static long during(String threads, Runnable request) {
        long before = counted(threads);
        request.run();
        return counted(threads) - before;
    }

    // Tests and the driver have different class loaders, and this class may be there twice; a system property is there
    // once. It is a text, since some who read all properties stumble over anything else.
    private static long counted(String threads) {
        return Long.getLong(property(threads), 0);
    }

    private static void count(String threads) {
        System.getProperties()
                .merge(property(threads), "1", (before, one) -> Long.toString(Long.parseLong((String) before) + 1));
    }

    private static String property(String threads) {
        return RoundTrips.class.getName() + "." + threads;
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
                for (String threads : List.of(OF_REQUESTS, OF_IMPORTS)) {
                    if (Thread.currentThread().getName().startsWith(threads)) {
                        count(threads);
                    }
                }
            }
        }
    }
}
