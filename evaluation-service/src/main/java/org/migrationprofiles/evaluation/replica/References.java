package org.migrationprofiles.evaluation.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemType;

/**
 * Checks that what a request names is on record in project-service. What was put on record a moment ago may not have
 * been heard of yet, so a check waits a while before it refuses.
 */
@ApplicationScoped
public class References {

    /** A request names a country profile that is not on record. */
    public static final ProblemType UNKNOWN_PROFILE =
            new ProblemType("unknown-profile", "The country profile is not on record", 422);

    /** A request names something else that is not on record. */
    public static final ProblemType UNKNOWN_REFERENCE =
            new ProblemType("unknown-reference", "The request names something that is not on record", 422);

    private static final String PROFILE = "country-profile";

    private final Replica replica;
    private final Arrivals arrivals;
    private final Duration wait;

    /**
     * @param wait {@code suite.references.wait}: the longest that one request waits
     */
    @Inject
    public References(
            Replica replica,
            Arrivals arrivals,
            @ConfigProperty(name = "suite.references.wait", defaultValue = "10s") Duration wait) {
        this.replica = replica;
        this.arrivals = arrivals;
        this.wait = wait;
    }

    /**
     * Waits, for as long as a request may, until something is so.
     *
     * @return whether it is so
     */
    public boolean await(BooleanSupplier so) {
        return arrivals.await(so, wait);
    }

    /**
     * Refuses a country profile that is not on record.
     *
     * @throws ProblemException 422 {@code unknown-profile}
     */
    public void requireProfile(UUID id, String pointer) {
        require(PROFILE, id.toString(), pointer);
    }

    /** Refuses country profiles that are not on record, as {@link #requireProfile}. */
    public void requireProfiles(List<UUID> ids, String pointer) {
        requireAll(PROFILE, ids, pointer);
    }

    /** Refuses projects that are not on record, as {@link #require}. */
    public void requireProjects(List<UUID> ids, String pointer) {
        requireAll("project", ids, pointer);
    }

    private void requireAll(String type, List<UUID> ids, String pointer) {
        Instant end = Instant.now().plus(wait);
        for (int index = 0; index < ids.size(); index++) {
            Duration left = Duration.between(Instant.now(), end);
            require(type, ids.get(index).toString(), pointer + "/" + index, left.isNegative() ? Duration.ZERO : left);
        }
    }

    /**
     * Refuses what is not on record.
     *
     * @param type of the aggregate
     * @param pointer to the field that names it
     * @throws ProblemException 422 {@code unknown-reference}, or {@code unknown-profile} for a country profile
     */
    public void require(String type, String id, String pointer) {
        require(type, id, pointer, wait);
    }

    private void require(String type, String id, String pointer, Duration within) {
        if (!arrivals.await(() -> replica.knows(type, id), within)) {
            String named = type.replace('-', ' ');
            throw new ProblemException(
                    type.equals(PROFILE) ? UNKNOWN_PROFILE : UNKNOWN_REFERENCE,
                    "There is no " + named + " " + id + ", as far as project-service has told.",
                    List.of(new FieldError(pointer, "There is no such " + named + ".")));
        }
    }
}
