package org.migrationprofiles.metrics.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** The definitions of reports: those that come with the service, read once from the files beside this class, and those saved. */
@ApplicationScoped
public class ReportDefinitions {

    private static final List<String> FILES = List.of("idf-2010-2014.json");

    private final ObjectMapper json;
    private final SavedDefinitions saved;
    private final DefinitionRules rules;
    private final List<ReportDefinitionState> builtIn;

    @Inject
    ReportDefinitions(ObjectMapper json, SavedDefinitions saved, DefinitionRules rules) {
        this.json = json;
        this.saved = saved;
        this.rules = rules;
        List<ReportDefinitionState> read = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = ReportDefinitions.class.getResourceAsStream(file)) {
                read.add(ReportDefinitionState.builtIn(json.readValue(in, ReportDefinition.class)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The definition " + file + " cannot be read", unreadable);
            }
        }
        builtIn = List.copyOf(read);
    }

    /** All that there are, those that come with the service first, then in the order of their ids. */
    public List<ReportDefinitionState> all() {
        return Stream.concat(builtIn.stream(), saved.all().stream()).toList();
    }

    /**
     * Some of all, in the order of their ids.
     *
     * @param after the id behind which to start; null for the first
     * @param limit the most to return
     */
    public List<ReportDefinitionState> page(@Nullable String after, int limit) {
        return all().stream()
                .filter(definition -> after == null || definition.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(ReportDefinitionState::id))
                .limit(limit)
                .toList();
    }

    /** The one with an id, if there is one and it is not deleted. */
    public Optional<ReportDefinitionState> find(String id) {
        return builtIn(id).or(() -> saved.find(id)).filter(definition -> !definition.deleted());
    }

    /**
     * The one with an id.
     *
     * @throws ProblemException 404 when there never was one, 410 when it is deleted
     */
    public ReportDefinitionState get(String id) {
        ReportDefinitionState found = builtIn(id)
                .or(() -> saved.find(id))
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.NOT_FOUND, "There is no definition of a report with the id " + id + "."));
        if (found.deleted()) {
            throw new ProblemException(ProblemTypes.GONE, "The definition was deleted by " + found.updatedBy() + ".")
                    .with("deletedVersion", found.version());
        }
        return found;
    }

    /**
     * Saves a new one.
     *
     * @param by who
     * @return with {@code existed} when it is there already, just so
     * @throws ProblemException 400 when it breaks a rule; 409 when its id is taken, or there are too many
     */
    public Saved create(ReportDefinition given, String by) {
        ReportDefinition definition = rules.named(given);
        requireNotBuiltIn(definition.id());
        rules.check(definition);
        Optional<ReportDefinitionState> created = saved.insert(definition, by);
        if (created.isPresent()) {
            return new Saved(created.get(), false);
        }
        ReportDefinitionState existing = find(definition.id())
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.CONFLICT,
                        "There are " + SavedDefinitions.MOST
                                + " definitions already, the most that are kept. Delete one first."));
        if (existing.definition().equals(definition)) {
            return new Saved(existing, true);
        }
        throw new ProblemException(
                        ProblemTypes.CONFLICT,
                        "There is another definition with the id " + definition.id()
                                + ". Choose another id, or replace that one with PUT.")
                .with("existing", "/v1/report-definitions/" + definition.id());
    }

    /**
     * Puts another one in the place of a version; the same content changes nothing.
     *
     * @param current as its writer has seen it
     * @throws ProblemException 400 when it breaks a rule; 409 when it comes with the service; 412 when somebody was faster
     */
    public ReportDefinitionState replace(ReportDefinitionState current, ReportDefinition given, String by) {
        ReportDefinition definition = rules.named(given);
        requireNotBuiltIn(current.id());
        if (!definition.id().equals(current.id())) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The id of a definition stays what it is.",
                    List.of(new FieldError("/id", "It is that of the address: " + current.id() + ".")));
        }
        rules.check(definition);
        if (current.definition().equals(definition)) {
            return current;
        }
        return saved.update(definition, current.version(), by).orElseThrow(ReportDefinitions::stale);
    }

    /**
     * Deletes one; snapshots of its report stay.
     *
     * @param current as its writer has seen it
     * @throws ProblemException 409 when it comes with the service; 412 when somebody was faster
     */
    public void delete(ReportDefinitionState current, String by) {
        requireNotBuiltIn(current.id());
        ReportDefinitionState unused =
                saved.delete(current.id(), current.version(), by).orElseThrow(ReportDefinitions::stale);
    }

    /**
     * Refuses to change what comes with the service.
     *
     * @throws ProblemException 409
     */
    public void requireNotBuiltIn(String id) {
        if (builtIn(id).isPresent()) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "The definition " + id
                            + " comes with the service and stays as it is. Save a copy of it under another id.");
        }
    }

    /** Whether there is or was a definition with an id. */
    boolean known(String id) {
        return builtIn(id).or(() -> saved.find(id)).isPresent();
    }

    /** Another text for each definition that says something else. */
    String digest(ReportDefinition definition) {
        try {
            return Digest.of(json.writeValueAsString(definition));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A definition cannot be written", failure);
        }
    }

    private Optional<ReportDefinitionState> builtIn(String id) {
        return builtIn.stream().filter(definition -> definition.id().equals(id)).findFirst();
    }

    private static ProblemException stale() {
        return new ProblemException(
                ProblemTypes.STALE_VERSION,
                "Somebody has changed it meanwhile. Read it again, then repeat the change.");
    }

    /**
     * A definition that was to be saved.
     *
     * @param state as it is kept
     * @param existed whether it was there already, just so
     */
    public record Saved(ReportDefinitionState state, boolean existed) {}
}
