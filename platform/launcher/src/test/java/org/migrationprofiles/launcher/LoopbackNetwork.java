package org.migrationprofiles.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The network between clients and a server on this machine: passes bytes on, slowly, not at all, or breaks connections. */
final class LoopbackNetwork implements AutoCloseable {

    /** What becomes of bytes and connections. */
    enum State {
        /** All is passed on at once. */
        WELL,
        /** Each piece is held up on its way, like over a bad line. */
        SLOW,
        /** Connections stay and nothing is passed on, as behind a firewall that drops packets. */
        SILENT,
        /** Connections are broken and new ones refused. */
        CUT
    }

    private static final Duration SLOW = Duration.ofMillis(150);
    private static final int PIECE_BYTES = 8192;

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.WELL;

    /**
     * Begins to pass connections on.
     *
     * @param port to which clients connect
     * @param target port of the server
     */
    LoopbackNetwork(int port, int target) throws IOException {
        this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        daemon(this::accept, "network-accept");
    }

    /** From now on it is so. */
    void be(State next) {
        lock.lock();
        try {
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (next == State.CUT) {
            open.forEach(LoopbackNetwork::close);
        }
    }

    private State state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                connect(server.accept());
            } catch (IOException refused) {
                // The server is away, or this is closed: the client sees a broken connection.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        if (state() == State.CUT) {
            close(client);
            return;
        }
        Socket behind;
        try {
            behind = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException away) {
            close(client);
            throw away;
        }
        open.add(client);
        open.add(behind);
        daemon(() -> pass(client, behind), "network-there");
        daemon(() -> pass(behind, client), "network-back");
    }

    private void pass(Socket from, Socket to) {
        byte[] piece = new byte[PIECE_BYTES];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int length = in.read(piece);
            while (length >= 0) {
                holdUp();
                out.write(piece, 0, length);
                length = in.read(piece);
            }
        } catch (IOException broken) {
            // Both sides are closed below.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private void holdUp() throws InterruptedException {
        lock.lock();
        try {
            if (state == State.SLOW) {
                long left = SLOW.toNanos();
                while (left > 0 && state == State.SLOW) {
                    left = changed.awaitNanos(left);
                }
            }
            while (state == State.SILENT) {
                boolean unused = changed.await(1, TimeUnit.MINUTES);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAnyway) {
            // There is nothing else to do with it.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        be(State.CUT);
    }
}
