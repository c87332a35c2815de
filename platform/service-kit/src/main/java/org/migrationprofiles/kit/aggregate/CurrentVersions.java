package org.migrationprofiles.kit.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.migrationprofiles.kit.parameter.Ids;

/** Reads the versions of aggregates, and nothing else of them. */
@ApplicationScoped
public class CurrentVersions {

    private final DataSource dataSource;

    @Inject
    public CurrentVersions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The version of the aggregate with an id, or with a name where its type is {@link NamedBy named}; none where there is no such
     * aggregate, or where it was deleted.
     */
    public OptionalLong of(Class<? extends Aggregate<?>> type, String idOrName) {
        if (Ids.isId(idOrName)) {
            return of(type, UUID.fromString(idOrName), "id = ?");
        }
        NamedBy name = type.getAnnotation(NamedBy.class);
        return name == null ? OptionalLong.empty() : of(type, idOrName, name.value());
    }

    /**
     * As {@link #of(Class, String)}, of the one that a condition names.
     *
     * @param key in the place of the parameter
     * @param condition in SQL, with one parameter
     */
    public OptionalLong of(Class<? extends Aggregate<?>> type, Object key, String condition) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select version from " + AggregateTable.of(type) + " where not deleted and " + condition)) {
            statement.setObject(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The version could not be read", failure);
        }
    }
}
