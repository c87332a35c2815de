package org.migrationprofiles.launcher;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hears Ctrl-C, {@code kill} and the closing of the terminal. The first one interrupts the thread that runs the suite,
 * which then stops everything in order; the next one is left to the caller. Shutdown hooks cannot do this: all run at
 * once, and a second signal is not heard any more.
 *
 * <p>{@code sun.misc.Signal} is the only way that Java has, part of the supported module {@code jdk.unsupported}; by
 * reflection, because a compiler that takes warnings for errors does not accept it by name.
 */
final class Signals {

    private final Thread running;
    private final Runnable insisted;
    private final AtomicInteger heard = new AtomicInteger();

    private Signals(Thread running, Runnable insisted) {
        this.running = running;
        this.insisted = insisted;
    }

    /**
     * Listens from now on.
     *
     * @param running to be interrupted by the first signal
     * @param insisted run on any later one
     */
    static Signals listen(Thread running, Runnable insisted) {
        Signals signals = new Signals(running, insisted);
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler hear = (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                    signals.hear();
                    return null;
                }
                return method.getName().equals("hashCode")
                        ? (Object) System.identityHashCode(proxy)
                        : method.getName().equals("equals") ? (Object) (proxy == arguments[0]) : "signals";
            };
            Object listener = Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, hear);
            for (String name : List.of("INT", "TERM", "HUP")) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), listener);
            }
            return signals;
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException("This Java cannot hear signals", absent);
        }
    }

    private void hear() {
        if (heard.incrementAndGet() == 1) {
            running.interrupt();
        } else {
            insisted.run();
        }
    }

    /** Whether one has been heard. */
    boolean heard() {
        return heard.get() > 0;
    }
}
