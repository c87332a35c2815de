package org.migrationprofiles.metrics.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.migrationprofiles.kit.lock.SessionLock;
import org.migrationprofiles.kit.lock.SoleRun;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.metrics.generation.Generation;
import org.migrationprofiles.metrics.generation.GenerationStatus;
import org.migrationprofiles.metrics.generation.Generations;
import org.migrationprofiles.metrics.ingest.GenerationFiller;
import org.migrationprofiles.metrics.ingest.UnfilledGeneration;

/**
 * Rebuilds of the read model: each is a new generation, filled in the background. One at a time in all replicas; it ends
 * with its process and can be started again.
 */
@ApplicationScoped
public class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);
    private static final int SHOWN = 50;
    // One that is cancelled ends at its next look, seconds later.
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final Generations generations;
    private final GenerationFiller filler;
    private final SoleRun runs;

    @Inject
    Rebuilds(DataSource dataSource, Generations generations, GenerationFiller filler) {
        this.dataSource = dataSource;
        this.generations = generations;
        this.filler = filler;
        this.runs = new SoleRun(dataSource, new SessionLock("rebuild"));
    }

    void stop(@Observes ShutdownEvent event) {
        runs.stop();
    }

    /**
     * Starts one; it goes on behind the answer.
     *
     * @param acceptMissing whether it may take the place of the one before though the topics tell of fewer records
     * @param by who wants it
     * @throws ProblemException 409 while another one goes on
     */
    public Generation start(boolean acceptMissing, String by) {
        AtomicReference<Generation> begun = new AtomicReference<>();
        try {
            boolean started = runs.start(
                    holding -> begun.set(generations.begin(holding, acceptMissing, by)),
                    () -> fill(Objects.requireNonNull(begun.get())),
                    (holding, completed) -> generations.giveUpAll(holding));
            if (!started) {
                throw new ProblemException(
                                ProblemTypes.CONFLICT,
                                "A rebuild is going on, or has just been cancelled and is not over yet. Follow it, or cancel it.")
                        .retryAfter(RETRY);
            }
            return Objects.requireNonNull(begun.get());
        } catch (SQLException failure) {
            throw new IllegalStateException("The rebuild could not be started", failure);
        }
    }

    private void fill(Generation generation) throws InterruptedException, SQLException {
        try {
            filler.fill(generation);
        } catch (UnfilledGeneration failure) {
            LOG.warnf(failure, "Generation %d of the read model could not be filled", generation.number());
            try (Connection connection = dataSource.getConnection()) {
                boolean unused = generations.giveUp(
                        connection, generation.number(), GenerationStatus.FAILED, failure.getMessage());
            }
        }
    }

    /** The newest generations, the newest first. */
    public List<Generation> latest() {
        try (Connection connection = dataSource.getConnection()) {
            noteTheDead(connection);
            return generations.latest(connection, SHOWN);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** One of them. */
    public Optional<Generation> find(int number) {
        try (Connection connection = dataSource.getConnection()) {
            noteTheDead(connection);
            return generations.find(connection, number);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /**
     * Gives one up; the one that answers goes on answering.
     *
     * @return nothing when there is none with this number
     * @throws ProblemException 409 when it is not being filled
     */
    public Optional<Generation> cancel(int number, String by) {
        try (Connection connection = dataSource.getConnection()) {
            boolean cancelled =
                    generations.giveUp(connection, number, GenerationStatus.CANCELLED, "Cancelled by " + by + ".");
            Optional<Generation> generation = generations.find(connection, number);
            generation.ifPresent(found -> {
                if (!cancelled) {
                    throw new ProblemException(
                            ProblemTypes.CONFLICT,
                            "Generation " + number + " is not being filled: it is " + found.status() + ".");
                }
            });
            return generation;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    // One whose process is gone says that it is being filled until somebody looks.
    private void noteTheDead(Connection connection) throws SQLException {
        boolean filling = generations.latest(connection, 1).stream()
                .anyMatch(newest -> newest.status() == GenerationStatus.FILLING);
        if (filling) {
            runs.whenNobodyRuns(connection, generations::giveUpAll);
        }
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("The generations could not be read", failure);
    }
}
