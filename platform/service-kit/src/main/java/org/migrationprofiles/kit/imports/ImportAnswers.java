package org.migrationprofiles.kit.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemType;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.request.RequestContext;
import org.migrationprofiles.kit.tracing.TraceParent;

/** Answers about imports, the same in each service. */
@RequestScoped
public class ImportAnswers {

    /** Rows were refused and nothing was imported. */
    public static final ProblemType IMPORT_REJECTED =
            new ProblemType("import-rejected", "Rows were refused, and nothing was imported", 422);

    private static final MediaType LINES = new MediaType("application", "x-ndjson");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Pattern WAIT = Pattern.compile("\\bwait\\s*=\\s*\"?(\\d{1,6})");
    private static final Pattern ASYNCHRONOUS = Pattern.compile("\\brespond-async\\b");

    private final ImportKinds kinds;
    private final ImportIntake intake;
    private final ImportQueue queue;
    private final ImportRuns runs;
    private final StagedRows rows;
    private final Rejects rejects;
    private final Lists lists;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final RequestContext request;
    private final SecurityIdentity identity;
    private final Duration wait;

    /**
     * @param wait {@code suite.imports.wait}: how long a request waits for the end of its import when it does not say
     */
    @Inject
    public ImportAnswers(
            ImportKinds kinds,
            ImportIntake intake,
            ImportQueue queue,
            ImportRuns runs,
            StagedRows rows,
            Rejects rejects,
            Lists lists,
            UriInfo uri,
            HttpHeaders headers,
            RequestContext request,
            SecurityIdentity identity,
            @ConfigProperty(name = "suite.imports.wait", defaultValue = "20s") Duration wait) {
        this.kinds = kinds;
        this.intake = intake;
        this.queue = queue;
        this.runs = runs;
        this.rows = rows;
        this.rejects = rejects;
        this.lists = lists;
        this.uri = uri;
        this.headers = headers;
        this.request = request;
        this.identity = identity;
        this.wait = wait;
    }

    /**
     * 201 with the report of an import, 200 with that of a dry run; 202 when it has not ended within the time that the
     * client waits ({@code Prefer: wait}, RFC 7240).
     *
     * @param body read as a stream
     * @throws ProblemException 422 with the report when nothing was imported; 403 when the kind needs another role; 400 for parameters that are none, or a body
     *     that cannot be read; 415 for JSON where only tables are taken
     */
    public Response run(@Nullable String kind, ImportParameters parameters, InputStream body) {
        kinds.require(kind == null ? "" : kind);
        requireRole(String.valueOf(kind));
        MediaType type = headers.getMediaType();
        boolean lines = type != null && type.isCompatible(LINES);
        boolean json = lines || (type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE));
        if (json && kinds.table(String.valueOf(kind)).isPresent()) {
            throw new ProblemException(
                    ProblemTypes.UNSUPPORTED_MEDIA_TYPE, "An import of " + kind + " is a table, as text/csv.");
        }
        ImportRun run = new ImportRun(
                UuidCreator.getTimeOrderedEpoch(),
                String.valueOf(kind),
                parameters.source,
                ImportMode.valueOf(oneOf(
                        "mode",
                        parameters.mode,
                        Arrays.stream(ImportMode.values()).map(Enum::name).toList())),
                Boolean.parseBoolean(oneOf("dryRun", parameters.dryRun, List.of("false", "true"))),
                json ? ImportRun.Format.JSON : ImportRun.Format.CSV,
                List.of(),
                request.actor(),
                Set.copyOf(identity.getRoles()),
                request.requestId(),
                TraceParent.current().map(TraceParent::text).orElse(null),
                0,
                0);
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        UUID id = intake.receive(run, body, charset, lines);
        queue.wake();
        queue.awaitEnd(id, preferredWait(parameters.prefer));
        return answer(report(id));
    }

    private void requireRole(String kind) {
        String role = kinds.records(kind).map(RecordImport::role).orElse(null);
        if (role != null && !identity.hasRole(role)) {
            throw new ProblemException(
                    ProblemTypes.FORBIDDEN, "An import of " + kind + " needs the role " + role + " as well.");
        }
    }

    private Response answer(ImportReport report) {
        var address = uri.getAbsolutePathBuilder().path(report.id().toString()).build();
        if (!report.status().ended()) {
            return Response.accepted(report).location(address).build();
        }
        ImportReport.Failure failure = report.failure();
        if (failure != null) {
            throw new ProblemException(
                            new ProblemType(failure.type(), failure.title(), failure.status()),
                            failure.detail(),
                            failure.errors())
                    .with("import", "/v1/imports/" + report.id());
        }
        if (report.dryRun()) {
            return Response.ok(report).location(address).build();
        }
        if (report.status() == ImportReport.Status.REJECTED) {
            throw new ProblemException(
                            IMPORT_REJECTED,
                            String.format(
                                    Locale.ROOT,
                                    "%d of %d rows were refused. Mend them, or import the others with mode=%s.",
                                    report.rejected(),
                                    report.rows(),
                                    ImportMode.ACCEPTED_ROWS))
                    .with("report", report);
        }
        return Response.created(address).entity(report).build();
    }

    private Duration preferredWait(@Nullable String preferences) {
        if (preferences == null) {
            return wait;
        }
        Matcher named = WAIT.matcher(preferences);
        if (named.find()) {
            Duration asked = Duration.ofSeconds(Long.parseLong(named.group(1)));
            return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
        }
        return ASYNCHRONOUS.matcher(preferences).find() ? Duration.ZERO : wait;
    }

    /**
     * 200 with a page of runs, oldest first.
     *
     * @throws ProblemException 400 for a kind that there is not
     */
    public Response list(@Nullable String kind, PageParameters page) {
        if (kind != null) {
            kinds.require(kind);
        }
        return lists.answer(
                page,
                (after, limit) -> runs.after(kind, after, limit),
                report -> report.id().toString(),
                Function.<ImportReport>identity());
    }

    /**
     * 200 with one run.
     *
     * @throws ProblemException 404 when there is none
     */
    public Response get(String id) {
        return Response.ok(report(id(id))).build();
    }

    /**
     * 200 with a page of the rows of which there is something to say, in their order.
     *
     * @param status only of these
     * @throws ProblemException 404 when there is no such run, 400 for a status that is none
     */
    public Response rows(String id, @Nullable String status, PageParameters page) {
        UUID run = id(id);
        ImportReport.RowStatus sought = status == null
                ? null
                : ImportReport.RowStatus.valueOf(oneOf("status", status, List.of("WARNING", "REJECTED")));
        return lists.answer(
                page,
                (after, limit) -> rows.told(run, after == null ? 0 : Integer.parseInt(after), sought, limit),
                report -> String.valueOf(report.row()),
                Function.<ImportReport.RowReport>identity());
    }

    /**
     * 200 with the rows that were refused, as they were sent and why, to be mended and sent again.
     *
     * @throws ProblemException 404 when there is no such run
     */
    public Response rejects(String id) {
        return rejects.answer(id(id));
    }

    private ImportReport report(UUID id) {
        return runs.find(id)
                .map(report -> report.withRows(rows.told(id, 0, null, ImportReport.ROW_REPORTS + 1)))
                .orElseThrow(ImportAnswers::notFound);
    }

    private UUID id(String id) {
        try {
            UUID run = UUID.fromString(id);
            if (runs.find(run).isPresent()) {
                return run;
            }
        } catch (IllegalArgumentException notAnId) {
            // Answered below: nothing has such an id.
        }
        throw notFound();
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemTypes.NOT_FOUND, "There is no import with this id.");
    }

    private static String oneOf(String parameter, @Nullable String value, List<String> allowed) {
        if (value == null) {
            return allowed.get(0);
        }
        if (!allowed.contains(value)) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    parameter + " is one of " + String.join(", ", allowed) + ".",
                    List.of(new FieldError("?" + parameter, "One of " + String.join(", ", allowed) + ".")));
        }
        return value;
    }
}
