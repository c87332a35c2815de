package org.migrationprofiles.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks whether the ports are free before anything is started on them. */
final class PortCheck {

    private static final int CONNECT_WITHIN_MILLISECONDS = 300;

    private PortCheck() {}

    /**
     * Demands that all ports are free.
     *
     * @throws SuiteFailure naming the ports that are not, who has them as far as one can tell, and what changes them
     */
    static void demandFree(Map<PortSetting, Integer> ports) {
        List<String> busy = ports.entrySet().stream()
                .filter(entry -> taken(entry.getValue()))
                .map(entry -> sentence(entry.getKey(), entry.getValue()))
                .toList();
        if (!busy.isEmpty()) {
            throw new SuiteFailure(String.join("\n  ", busy));
        }
    }

    private static String sentence(PortSetting setting, int port) {
        Optional<String> owner = PortOwner.of(port);
        return "Port " + port + " is in use" + owner.map(name -> " by " + name).orElse("")
                + ". Stop that, or choose another: " + setting.variable() + "="
                + (port + 10_000 > 65_535 ? port - 10_000 : port + 10_000) + " ./suite up";
    }

    private static boolean taken(int port) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        // Some systems let two listen, one on all addresses and one on loopback: so ask whether somebody answers too.
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback, port), CONNECT_WITHIN_MILLISECONDS);
            return true;
        } catch (IOException nobody) {
            return !bindable(loopback, port);
        }
    }

    private static boolean bindable(InetAddress loopback, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
