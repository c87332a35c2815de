package org.migrationprofiles.bench.scenario;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.bench.load.Query;
import org.migrationprofiles.launcher.Service;

/**
 * The work of a request as one statement on the same tables.
 *
 * @param title for people
 * @param service whose schema it is for
 * @param sql for JDBC
 * @param parameters of each run of it; null for none
 * @param script the same for pgbench; null where it is run over JDBC in any case
 */
record SqlLimit(
        String title,
        Service service,
        String sql,
        Query.@Nullable Parameters parameters,
        @Nullable String script) {

    /** The script, where there is one. */
    Optional<String> scriptOf() {
        return Optional.ofNullable(script);
    }
}
