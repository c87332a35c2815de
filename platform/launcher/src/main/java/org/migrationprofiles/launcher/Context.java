package org.migrationprofiles.launcher;

import java.util.Map;

/**
 * What every command works with.
 *
 * @param settings of this run
 * @param console for people
 * @param environment of this process
 */
record Context(Settings settings, Console console, Map<String, String> environment) {

    DataDirectory data() {
        return new DataDirectory(settings.data());
    }

    /** The settings with the ports of the suite that runs on the data directory, if one does. */
    Settings running() {
        DataDirectory data = data();
        return SuiteLock.held(data) ? settings.on(new RunRecords(data).portsOr(settings.ports())) : settings;
    }
}
