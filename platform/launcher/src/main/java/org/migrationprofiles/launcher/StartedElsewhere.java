package org.migrationprofiles.launcher;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Services on the ports of the settings that this data directory's launcher did not start: containers, mostly. */
record StartedElsewhere(Context context) {

    private static final TextTable TABLE = new TextTable(List.of(20, 24, 40));

    /** Says of each whether it is ready; does nothing when none of them is. */
    boolean print() throws InterruptedException {
        Settings settings = context.settings();
        // Readiness asks for no token, and making one would make a data directory.
        SuiteClient anybody = new SuiteClient("");
        Map<Service, Boolean> ready = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ready.put(service, anybody.answers(settings.readiness(service)));
        }
        if (!ready.containsValue(true)) {
            return false;
        }
        Console console = context.console();
        console.print("Nothing runs on " + settings.data() + ". Services that were started otherwise:");
        console.print("");
        TABLE.row(List.of("part", "address", "state")).forEach(console::print);
        console.print(TABLE.rule());
        ready.forEach((service, isReady) -> TABLE.row(
                        List.of(service.title(), settings.address(service), isReady ? "ready" : "not ready"))
                .forEach(console::print));
        console.print("");
        DataDirectory data = context.data();
        if (data.exists()) {
            SuiteClient client = new SuiteClient(Secrets.of(data).token("suite-status", "reader"));
            console.print("Events that the figures do not have yet: " + client.lag(settings));
        }
        console.print("Of containers more is said by: docker compose ps -a");
        return true;
    }
}
