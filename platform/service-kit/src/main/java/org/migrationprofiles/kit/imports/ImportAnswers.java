package org.migrationprofiles.kit.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Lists;
import org.migrationprofiles.kit.paging.PageParameters;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemType;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Answers about imports, the same in each service. */
@RequestScoped
public class ImportAnswers {

    /** Rows were refused and nothing was imported. */
    public static final ProblemType IMPORT_REJECTED =
            new ProblemType("import-rejected", "Rows were refused, and nothing was imported", 422);

    private final Imports imports;
    private final ImportRuns runs;
    private final Lists lists;
    private final UriInfo uri;

    @Inject
    public ImportAnswers(Imports imports, ImportRuns runs, Lists lists, UriInfo uri) {
        this.imports = imports;
        this.runs = runs;
        this.lists = lists;
        this.uri = uri;
    }

    /**
     * 201 with the report of an import, 200 with that of a dry run.
     *
     * @throws ProblemException 422 with the report when nothing was imported; 400 for parameters that are none
     */
    public Response run(
            @Nullable String kind,
            String body,
            @Nullable String source,
            @Nullable String dryRun,
            @Nullable String mode) {
        boolean dry = Boolean.parseBoolean(oneOf("dryRun", dryRun, List.of("false", "true")));
        ImportMode chosen = ImportMode.valueOf(oneOf(
                "mode", mode, Arrays.stream(ImportMode.values()).map(Enum::name).toList()));
        ImportReport report = imports.run(kind == null ? "" : kind, body, source, dry, chosen);
        if (dry) {
            return Response.ok(report).build();
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
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(report.id().toString())
                        .build())
                .entity(report)
                .build();
    }

    /**
     * 200 with a page of runs, oldest first.
     *
     * @throws ProblemException 400 for a kind that there is not
     */
    public Response list(@Nullable String kind, PageParameters page) {
        if (kind != null) {
            imports.requireKind(kind);
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
        try {
            return runs.find(UUID.fromString(id))
                    .map(report -> Response.ok(report).build())
                    .orElseThrow(ImportAnswers::notFound);
        } catch (IllegalArgumentException notAnId) {
            throw notFound();
        }
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
