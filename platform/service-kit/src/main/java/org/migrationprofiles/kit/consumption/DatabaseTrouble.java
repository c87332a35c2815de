package org.migrationprofiles.kit.consumption;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Says in words for operations why a database does not take what it is given, without names, addresses or values. */
public final class DatabaseTrouble {

    private static final String SILENT = "the database does not answer";

    private DatabaseTrouble() {}

    /** The words for a failure, by the SQLSTATE of what is behind it (PostgreSQL, Appendix A). */
    public static String words(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told) {
                return words(told.getSQLState());
            }
        }
        return SILENT;
    }

    private static String words(@Nullable String state) {
        if (state == null) {
            return SILENT;
        }
        return switch (state) {
            case "53100" -> "the disk of the database is full";
            case "53200" -> "the database is out of memory";
            case "53300" -> "the database has no connection left";
            case "25006" -> "the database takes no writes";
            case "57014", "55P03" -> "the database did not answer in time";
            default -> state.startsWith("28") ? "the database refuses the credentials of the service" : SILENT;
        };
    }
}
