package org.migrationprofiles.evaluation.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.migrationprofiles.kit.parameter.Ids;

/** What project-service has told so far. */
@ApplicationScoped
public class Replica {

    private static final String KNOWS = "select 1 from replica where aggregate_type = ? and id = ? and not deleted";
    private static final String HOLDS = KNOWS + " for share";
    private static final String DELETED = """
            select aggregate_type, id, version, state ->> 'deletionReason' as reason from replica
            where deleted and id = any(?)
            """;
    // Version 0: whatever project-service tells of it is newer.
    private static final String BURY = """
            insert into replica (aggregate_type, id, version, deleted, state)
            values (?, ?, 0, true, jsonb_build_object('deletionReason', 'It was deleted where the record was exported.'))
            on conflict do nothing
            """;
    private static final String PROFILE = firstOf("""
            select profile.id from replica project
            join replica profile on profile.aggregate_type = 'country-profile' and not profile.deleted
                 and profile.state ->> 'projectId' = project.id
            join replica country on country.aggregate_type = 'country' and country.id = profile.state ->> 'country'
            where project.aggregate_type = 'project' and not project.deleted
              and project.state -> 'identifiers' @> jsonb_build_array(jsonb_build_object('value', cast(? as text)))
              and (country.id = ? or lower(country.state ->> 'name') = lower(?)
                   or exists (select 1 from jsonb_array_elements_text(country.state -> 'aliases') alias
                              where lower(alias) = lower(?)))
            """, 1);

    private static final String PROJECT = firstOf("""
            select id from replica where aggregate_type = 'project' and not deleted
              and state -> 'identifiers' @> jsonb_build_array(jsonb_build_object('value', cast(? as text)))
            """, 1);
    private static final String PROJECTS_WRITTEN_LIKE = firstOf("""
            select id from replica where aggregate_type = 'project' and not deleted
              and written_texts_of(jsonb_path_query_array(state, '$.identifiers[*].value'))
                  @> written_texts_of(jsonb_build_array(cast(? as text)))
            """, 2);
    private static final String PUBLICATION = firstOf("""
            select id from replica where aggregate_type = 'publication' and not deleted
              and state ->> 'profileId' = ? and state ->> 'editionYear' = ?
            """, 1);
    private static final String COUNTRY_WITH_CODE = """
            select id from replica where aggregate_type = 'country' and not deleted
            and (id = ? or state ->> 'iso2' = ? or state ->> 'm49' = ?)
            """;
    private static final String COUNTRY_NAMED = """
            select id from replica where aggregate_type = 'country' and not deleted
            and (id = ? or lower(state ->> 'name') = lower(?)
                 or exists (select 1 from jsonb_array_elements_text(state -> 'aliases') alias
                            where lower(alias) = lower(?)))
            """;

    private final DataSource dataSource;

    // Looked up by themselves and not in the order of ids, in which nearly all might have to be gone through.
    private static String firstOf(String lookup, int most) {
        return "select id from (" + lookup + " offset 0) found order by id limit " + most;
    }

    @Inject
    public Replica(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether an aggregate is known and not deleted. */
    public boolean knows(String aggregateType, String id) {
        return first(KNOWS, aggregateType, id).isPresent();
    }

    /**
     * Whether an aggregate is known and not deleted. When it is, nobody hears of its deletion before the transaction of the
     * caller ends: whatever that writes is there to be marked then.
     */
    boolean holds(String aggregateType, String id) {
        return first(HOLDS, aggregateType, id).isPresent();
    }

    /** Knows something as deleted of which project-service has told nothing, until it does. */
    void bury(String aggregateType, String id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(BURY)) {
            statement.setString(1, aggregateType);
            statement.setString(2, id);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The replica could not be written", failure);
        }
    }

    /** Those of some ids whose records have been deleted. */
    Map<String, DeletedRecord> deleted(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(DELETED)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                Map<String, DeletedRecord> deleted = new HashMap<>();
                while (row.next()) {
                    deleted.put(
                            row.getString("id"),
                            new DeletedRecord(
                                    row.getString("aggregate_type"),
                                    row.getString("id"),
                                    row.getLong("version"),
                                    row.getString("reason")));
                }
                return deleted;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The replica could not be read", failure);
        }
    }

    /**
     * The profile that a project makes for a country.
     *
     * @param projectIdentifier any identifier of the project
     * @param country ISO 3166-1 alpha-3 code, name or alias
     */
    public Optional<String> profile(String projectIdentifier, String country) {
        return first(PROFILE, projectIdentifier, country, country, country);
    }

    /** The project that has an identifier, in any scheme. */
    public Optional<String> project(String identifier) {
        return first(PROJECT, identifier);
    }

    /**
     * The project that somebody means: the one with this id or identifier, or the only one with an identifier that differs from it
     * by case, spaces and signs alone.
     */
    public Optional<String> projectCalled(String name) {
        String stripped = name.strip();
        if (Ids.isId(stripped)) {
            return knows("project", stripped.toLowerCase(Locale.ROOT))
                    ? Optional.of(stripped.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        }
        return project(stripped).or(() -> {
            List<String> alike = all(PROJECTS_WRITTEN_LIKE, stripped);
            return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
        });
    }

    /** The ISO 3166-1 alpha-3 code of the country that somebody means, by a name, an alias or any of its codes. */
    public Optional<String> countryCalled(String name) {
        String stripped = name.strip();
        return country(stripped).or(() -> countryWithCode(stripped.toUpperCase(Locale.ROOT)));
    }

    /** The edition of a country profile that has this year in its title. */
    public Optional<String> publication(String profileId, String editionYear) {
        return first(PUBLICATION, profileId, editionYear);
    }

    /** The ISO 3166-1 alpha-3 code of the country that has this alpha-3, alpha-2 or M49 code. */
    public Optional<String> countryWithCode(String code) {
        return first(COUNTRY_WITH_CODE, code, code, code);
    }

    /**
     * The ISO 3166-1 alpha-3 code of the country that {@link #profile} takes this for.
     *
     * @param country ISO 3166-1 alpha-3 code, name or alias
     */
    public Optional<String> country(String country) {
        return first(COUNTRY_NAMED, country, country, country);
    }

    private Optional<String> first(String query, String... parameters) {
        return all(query, parameters).stream().findFirst();
    }

    private List<String> all(String query, String... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setString(index + 1, parameters[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    String text = rows.getString(1);
                    if (text != null) {
                        found.add(text);
                    }
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The replica could not be read", failure);
        }
    }
}
