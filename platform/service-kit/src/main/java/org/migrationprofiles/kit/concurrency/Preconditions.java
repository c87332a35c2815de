package org.migrationprofiles.kit.concurrency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * The conditions that a request puts on the version of what it asks for. An entity tag is the aggregate's version in
 * quotes, such as {@code "3"}; it is strong.
 */
@RequestScoped
public class Preconditions {

    private static final String ANY = "*";

    /** RFC 9110, section 8.8.3, without the mark of a weak one. */
    private static final Pattern STRONG = Pattern.compile("\"[^\"\\s]*\"");

    private final HttpHeaders headers;

    @Inject
    public Preconditions(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The entity tag of a version. */
    public static EntityTag tag(long version) {
        return tag(Long.toString(version));
    }

    /**
     * The entity tag of what follows from several versions.
     *
     * @param versions that tell all of them, such as {@code 3-1}, without blanks and quotes
     */
    public static EntityTag tag(String versions) {
        return new EntityTag(versions);
    }

    /**
     * Lets a change pass only when the client has seen the version that it changes.
     *
     * @param version on record now
     * @throws ProblemException 428 without {@code If-Match}, 412 when it names other versions; weak tags never match
     *     (RFC 9110, section 13.1.1)
     */
    public void requireMatch(long version) {
        requireMatch(Long.toString(version), version);
    }

    /**
     * As {@link #requireMatch(long)}, of what follows from several versions.
     *
     * @param versions as in {@link #tag(String)}
     */
    public void requireMatch(String versions) {
        requireMatch(versions, versions);
    }

    private void requireMatch(String version, Object currentVersion) {
        String condition = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (condition == null || condition.isBlank()) {
            throw new ProblemException(
                    ProblemTypes.PRECONDITION_REQUIRED,
                    "Read the record, then repeat with If-Match: \"" + version + "\" if you still want the change.");
        }
        if (tags(condition).noneMatch(tag -> tag.equals(ANY) || tag.equals(quoted(version)))) {
            boolean understood =
                    tags(condition).allMatch(tag -> STRONG.matcher(tag).matches());
            throw new ProblemException(
                            ProblemTypes.STALE_VERSION,
                            (understood ? "" : "If-Match takes strong entity tags, in quotes, such as \"3\". ")
                                    + "It is at version " + version + " now. Read it again, then repeat the change.")
                    .with("currentVersion", currentVersion);
        }
    }

    /** Whether the client says that it holds this version already, so that 304 is the answer. */
    public boolean clientHolds(long version) {
        return clientHolds(Long.toString(version));
    }

    /** Whether the client says that it holds some version, so that {@link #clientHolds} may be true. */
    public boolean clientHoldsAny() {
        return headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null;
    }

    /** As {@link #clientHolds(long)}, of what follows from several versions. */
    public boolean clientHolds(String version) {
        String condition = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return condition != null
                && tags(condition)
                        .anyMatch(tag -> tag.equals(ANY) || withoutWeakness(tag).equals(quoted(version)));
    }

    private static String withoutWeakness(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static Stream<String> tags(@Nullable String condition) {
        return condition == null
                ? Stream.empty()
                : Arrays.stream(condition.split(",", -1)).map(String::strip);
    }

    private static String quoted(String version) {
        return "\"" + version + "\"";
    }
}
