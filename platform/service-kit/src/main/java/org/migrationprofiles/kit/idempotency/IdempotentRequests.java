package org.migrationprofiles.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.request.RequestContext;

/**
 * Does the work of a request with an {@code Idempotency-Key} once, however often it is sent.
 *
 * <p>The answer is stored in the transaction of the work: after a crash either both are there or neither, and the
 * repeated request gets the answer or does the work. Keys belong to the actor who sent them. A request that fails
 * leaves no trace, and may be repeated with the same key.
 */
@RequestScoped
public class IdempotentRequests {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    // Two statements that are sent together: the second sees what was committed when the first got its lock.
    private static final String LOOK_UP = """
            select pg_try_advisory_xact_lock(hashtextextended('idempotency:' || current_schema() || ?, 0));
            select request_hash, status, location, entity_tag, body from idempotency_key where actor = ? and key = ?
            """;
    private static final String STORE = """
            insert into idempotency_key (actor, key, request_hash, status, location, entity_tag, body)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final RequestContext context;
    private final Request request;
    private final UriInfo uri;
    private final HttpHeaders headers;

    @Inject
    public IdempotentRequests(
            DataSource dataSource,
            ObjectMapper json,
            RequestContext context,
            Request request,
            UriInfo uri,
            HttpHeaders headers) {
        this.dataSource = dataSource;
        this.json = json;
        this.context = context;
        this.request = request;
        this.uri = uri;
        this.headers = headers;
    }

    /**
     * Runs the command, or gives the answer that it gave before.
     *
     * @param key of the client; null, without such a header, runs the command as if there were no such thing
     * @param body of the request, by which a key that is used for something else is found out
     * @param command does the work within the transaction that this method opens
     * @throws ProblemException 400 for an unusable key, 409 while the same key is worked on, 422 when it was used for
     *     another request
     */
    @Transactional
    public Response answer(@Nullable String key, Object body, Supplier<Response> command) {
        if (key == null && headers.getRequestHeader(HEADER).isEmpty()) {
            return command.get();
        }
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    HEADER + " has 1 to " + LONGEST_KEY + " characters.",
                    List.of(new FieldError(HEADER + " header", "1 to " + LONGEST_KEY + " characters.")));
        }
        // Not closed before the transaction ends: the connection is the transaction's.
        try (Connection connection = dataSource.getConnection()) {
            String hash = hash(body);
            Response earlier = lookedUp(connection, key, hash);
            if (earlier != null) {
                return earlier;
            }
            Response answer = command.get();
            store(connection, key, hash, answer);
            return answer;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The idempotency key could not be looked up or stored", failure);
        }
    }

    private @Nullable Response lookedUp(Connection connection, String key, String hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOOK_UP)) {
            statement.setString(1, context.actor() + "\n" + key);
            statement.setString(2, context.actor());
            statement.setString(3, key);
            statement.execute();
            requireLocked(statement.getResultSet());
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? stored(row, hash) : null;
            }
        }
    }

    private static void requireLocked(ResultSet row) throws SQLException {
        if (!row.next() || !row.getBoolean(1)) {
            throw new ProblemException(
                    ProblemTypes.IDEMPOTENCY_KEY_IN_FLIGHT, "Wait for the first request, then repeat this one.");
        }
    }

    private static Response stored(ResultSet row, String hash) throws SQLException {
        if (!hash.equals(row.getString("request_hash"))) {
            throw new ProblemException(
                    ProblemTypes.IDEMPOTENCY_KEY_REUSED,
                    "It was used with another address or body. Take a new key for a new request.");
        }
        return replay(row);
    }

    private static Response replay(ResultSet row) throws SQLException {
        Response.ResponseBuilder answer = Response.status(row.getInt("status"))
                .header("Idempotent-Replay", "true")
                .entity(row.getString("body"))
                .type(MediaType.APPLICATION_JSON_TYPE);
        String location = row.getString("location");
        if (location != null) {
            answer.location(URI.create(location));
        }
        String tag = row.getString("entity_tag");
        if (tag != null) {
            answer.tag(new EntityTag(tag));
        }
        return answer.build();
    }

    private void store(Connection connection, String key, String hash, Response answer)
            throws SQLException, JsonProcessingException {
        EntityTag tag = answer.getEntityTag();
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setString(1, context.actor());
            statement.setString(2, key);
            statement.setString(3, hash);
            statement.setInt(4, answer.getStatus());
            statement.setString(5, answer.getHeaderString(HttpHeaders.LOCATION));
            statement.setString(6, tag == null ? null : tag.getValue());
            statement.setString(7, json.writeValueAsString(answer.getEntity()));
            statement.executeUpdate();
        }
    }

    private String hash(Object body) throws JsonProcessingException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String asked = request.getMethod() + " " + uri.getRequestUri().getPath() + "?"
                    + uri.getRequestUri().getQuery() + "\n" + json.writeValueAsString(body);
            return HexFormat.of().formatHex(digest.digest(asked.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256", absent);
        }
    }
}
