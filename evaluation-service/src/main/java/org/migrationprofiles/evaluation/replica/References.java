package org.migrationprofiles.evaluation.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.FromElsewhere;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemType;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Checks that what a request names is on record in project-service. What was put on record a moment ago may not have
 * been heard of yet, so a request may wait a while before it is refused. It waits outside any transaction, so that
 * requests that wait keep no connection from others; and only so many wait at once, the others are refused at once.
 */
@ApplicationScoped
public class References {

    private static final int WAITING_AT_ONCE = 32;

    /** A request names a country profile that is not on record. */
    public static final ProblemType UNKNOWN_PROFILE =
            new ProblemType("unknown-profile", "The country profile is not on record", 422);

    /** A request names something else that is not on record. */
    public static final ProblemType UNKNOWN_REFERENCE =
            new ProblemType("unknown-reference", "The request names something that is not on record", 422);

    /** After which a request may be repeated that named what has not been heard of. */
    private static final Duration HEARD_BY_THEN = Duration.ofSeconds(5);

    private static final String PROFILE = "country-profile";
    private static final String LAG = "replicaLagEvents";
    private static final String COUNTRY = "country";
    private static final Pattern ALPHA_3 = Pattern.compile("[A-Z]{3}");
    private static final Pattern M49 = Pattern.compile("\\d{3}");
    private static final Pattern PROGRAMME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Replica replica;
    private final Arrivals arrivals;
    private final ReplicaWatch watch;
    private final Mentions mentions;
    private final Duration wait;
    private final Semaphore places = new Semaphore(WAITING_AT_ONCE);

    /**
     * @param wait {@code suite.references.wait}: the longest that one request waits
     */
    @Inject
    public References(
            Replica replica,
            Arrivals arrivals,
            ReplicaWatch watch,
            Mentions mentions,
            @ConfigProperty(name = "suite.references.wait", defaultValue = "10s") Duration wait) {
        this.replica = replica;
        this.arrivals = arrivals;
        this.watch = watch;
        this.mentions = mentions;
        this.wait = wait;
    }

    /**
     * Waits, for as long as a request may, until something is so. Outside a transaction.
     *
     * @return whether it is so
     */
    public boolean await(BooleanSupplier so) {
        Instant end = Instant.now().plus(wait);
        long seen = arrivals.times();
        while (!so.getAsBoolean()) {
            if (!waited(seen, end)) {
                return false;
            }
            seen = arrivals.times();
        }
        return true;
    }

    /**
     * Answers a request, and again while it names what has not been heard of, for as long as a request may wait.
     *
     * @param request does all its work in transactions of its own, and leaves nothing behind when it is refused
     * @throws ProblemException 422 {@code unknown-profile} or {@code unknown-reference} in the end
     */
    public <T, E extends Exception> T awaiting(Request<T, E> request) throws E {
        Instant end = Instant.now().plus(wait);
        while (true) {
            long seen = arrivals.times();
            try {
                return request.answer();
            } catch (ProblemException refused) {
                boolean unknown =
                        refused.type().equals(UNKNOWN_PROFILE) || refused.type().equals(UNKNOWN_REFERENCE);
                if (!unknown || !mayBeHeardOf(refused) || !waited(seen, end)) {
                    throw refused;
                }
            }
        }
    }

    /** Waits a little, if there is time and a place to wait. */
    private boolean waited(long seen, Instant end) {
        Duration left = Duration.between(Instant.now(), end);
        if (left.isNegative() || !places.tryAcquire()) {
            return false;
        }
        try {
            return arrivals.awaitMoreThan(seen, left);
        } finally {
            places.release();
        }
    }

    /** Refuses country profiles that are not on record, as {@link #require}. */
    public void requireProfiles(List<UUID> ids, String pointer) {
        requireAll(PROFILE, ids, pointer);
    }

    /** Refuses projects that are not on record, as {@link #require}. */
    public void requireProjects(List<UUID> ids, String pointer) {
        requireAll("project", ids, pointer);
    }

    private void requireAll(String type, List<UUID> ids, String pointer) {
        for (int index = 0; index < ids.size(); index++) {
            require(type, ids.get(index).toString(), pointer + "/" + index);
        }
    }

    /**
     * Refuses a country profile that is not on record.
     *
     * @throws ProblemException 422 {@code unknown-profile}
     */
    public void requireProfile(UUID id, String pointer) {
        require(PROFILE, id.toString(), pointer);
    }

    /**
     * Refuses a subject that is not on record; a programme is on record nowhere.
     *
     * @param pointer to the subject
     * @throws ProblemException as {@link #require}
     */
    public void requireSubject(Subject subject, String pointer) {
        String place = pointer + "/id";
        switch (subject.type()) {
            case PROFILE -> require(PROFILE, subject.id(), place);
            case PROJECT -> require("project", subject.id(), place);
            case PUBLICATION -> require("publication", subject.id(), place);
            case COUNTRY -> require(COUNTRY, subject.id(), place);
            case ACTIVITY -> require("activity", subject.id(), place);
            case PROGRAMME -> {
                if (!PROGRAMME.matcher(subject.id()).matches()) {
                    throw new ProblemException(
                            ProblemTypes.VALIDATION_FAILED,
                            "A programme is called by a short name.",
                            List.of(new FieldError(
                                    place, "Small letters, digits and hyphens, such as idf-migration-profiles.")));
                }
            }
        }
    }

    /**
     * Refuses the name of a project that is not on record: any of its identifiers, however it is written.
     *
     * @throws ProblemException as {@link #require}
     */
    public void requireProjectCalled(String name, String pointer) {
        if (replica.projectCalled(name).isEmpty()) {
            throw refused("project", name, pointer, false).retryAfter(HEARD_BY_THEN);
        }
    }

    /**
     * Refuses what no country on record is called: its ISO 3166-1 alpha-3, alpha-2 or M49 code, its name or an alias.
     *
     * @throws ProblemException as {@link #require}
     */
    public void requireCountryCalled(String name, String pointer) {
        if (replica.countryCalled(name).isEmpty()) {
            throw refused(COUNTRY, name, pointer, false).retryAfter(HEARD_BY_THEN);
        }
    }

    /**
     * Refuses what is not on record, without waiting. What has been deleted is let stand where the record that is being changed
     * named it before: it can be corrected in all else. It is let stand as well in a record that arrives from elsewhere; what such
     * a record says was deleted there, and is not known here, is known as deleted from then on.
     *
     * @param type of the aggregate
     * @param pointer to the field that names it
     * @throws ProblemException 422 {@code unknown-reference}, or {@code unknown-profile} for a country profile; with the time
     *     after which it may have been heard of, when waiting can help
     */
    public void require(String type, String id, String pointer) {
        if (replica.holds(type, id)) {
            return;
        }
        DeletedRecord deleted = replica.deleted(List.of(id)).get(id);
        boolean wasDeleted = deleted != null && deleted.type().equals(type);
        if (wasDeleted && (FromElsewhere.underWay() || mentions.stoodBefore(id))) {
            return;
        }
        if (FromElsewhere.saysDeleted(id) && isName(type, id)) {
            replica.bury(type, id);
            return;
        }
        throw refused(type, id, pointer, wasDeleted);
    }

    private ProblemException refused(String type, String id, String pointer, boolean wasDeleted) {
        String named = type.replace('-', ' ');
        ReplicaFreshness now = watch.now();
        ProblemException refused = new ProblemException(
                type.equals(PROFILE) ? UNKNOWN_PROFILE : UNKNOWN_REFERENCE,
                wasDeleted
                        ? "The " + named + " " + id + " was deleted in project-service."
                        : "There is no " + named + " " + id + ", as far as project-service has told.",
                List.of(new FieldError(pointer, wasDeleted ? "It was deleted." : "There is no such " + named + ".")));
        refused.with(LAG, now.lagEvents() == null ? "unknown" : now.lagEvents());
        if (now.asOf() != null) {
            refused.with("replicaAsOf", now.asOf());
        }
        return !wasDeleted && isName(type, id) ? refused.retryAfter(HEARD_BY_THEN) : refused;
    }

    /** Whether something of this kind may be called so: nothing that is not will ever be heard of. */
    private static boolean isName(String type, String id) {
        return type.equals(COUNTRY) ? ALPHA_3.matcher(id).matches() : Ids.isId(id);
    }

    // What was deleted, and what nothing can be called, is refused at once.
    private static boolean mayBeHeardOf(ProblemException refused) {
        return refused.retryAfter().isPresent();
    }

    /**
     * What a parameter names that limits a list: an id as it is, a country by its alpha-3 code, a programme by its short name;
     * null when it is not given. A programme is on record nowhere, so any name passes that one can have, unless it looks like
     * an M49 code: that is a slip.
     *
     * @param name of the parameter, for whoever sent something else
     * @param idOrCode a UUID, the ISO 3166-1 alpha-2, alpha-3 or M49 code of a country, or the short name of a programme
     * @throws ProblemException 400 when it is none of these
     */
    public @Nullable String subject(String name, @Nullable String idOrCode) {
        if (idOrCode == null) {
            return null;
        }
        if (Ids.isId(idOrCode)) {
            return idOrCode.toLowerCase(Locale.ROOT);
        }
        Optional<String> country = replica.countryWithCode(idOrCode);
        if (country.isEmpty()
                && PROGRAMME.matcher(idOrCode).matches()
                && !M49.matcher(idOrCode).matches()) {
            return idOrCode;
        }
        return country.orElseThrow(() -> new ProblemException(
                ProblemTypes.INVALID_PARAMETER,
                name + " is an id, a code of a country (ISO 3166-1 alpha-2, alpha-3 or M49), or the short name of a"
                        + " programme.",
                List.of(new FieldError(
                        "?" + name,
                        "A UUID, the code of a country, or the short name of a programme: small letters, digits and"
                                + " hyphens, such as idf-migration-profiles."))));
    }

    /**
     * The ISO 3166-1 alpha-3 code of a country that a parameter names by a code; null when it is not given.
     *
     * @param name of the parameter
     * @param code ISO 3166-1 alpha-2, alpha-3 or M49
     * @throws ProblemException 400 when no country has it
     */
    public @Nullable String country(String name, @Nullable String code) {
        if (code == null) {
            return null;
        }
        return replica.countryWithCode(code)
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.INVALID_PARAMETER,
                        name + " is a code of a country: ISO 3166-1 alpha-2, alpha-3 or M49.",
                        List.of(new FieldError("?" + name, "The code of a country."))));
    }

    /**
     * A request that may name what has not been heard of yet.
     *
     * @param <T> its answer
     * @param <E> what else can go wrong
     */
    @FunctionalInterface
    public interface Request<T, E extends Exception> {
        /** Answers it. */
        T answer() throws E;
    }
}
