package org.migrationprofiles.kit.imports;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemType;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.request.RequestContext;
import org.migrationprofiles.kit.tracing.TraceParent;
import org.migrationprofiles.kit.tracing.Tracing;

/** Carries out one import that has been received, in the name of whoever sent it. */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    /** How often a run is taken up that broke off, by a crash for example. */
    private static final int MOST_ATTEMPTS = 5;

    private static final int DEEPEST = 20;
    private static final int SERVER_ERRORS = 500;

    private final ImportKinds kinds;
    private final ImportRuns runs;
    private final StagedRows rows;
    private final TableRun tableRun;
    private final RecordRun recordRun;
    private final CurrentIdentityAssociation identity;
    private final RequestContext request;
    private final Tracing tracing;

    @Inject
    ImportRunner(
            ImportKinds kinds,
            ImportRuns runs,
            StagedRows rows,
            TableRun tableRun,
            RecordRun recordRun,
            CurrentIdentityAssociation identity,
            RequestContext request,
            Tracing tracing) {
        this.kinds = kinds;
        this.runs = runs;
        this.rows = rows;
        this.tableRun = tableRun;
        this.recordRun = recordRun;
        this.identity = identity;
        this.request = request;
        this.tracing = tracing;
    }

    /**
     * Runs to the end.
     *
     * @throws RuntimeException when it broke off and is to be taken up again
     */
    void run(ImportRun run) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            identity.setIdentity(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(run.actor()))
                    .addRoles(run.roles())
                    .build());
            request.adopt(run.requestId());
            MDC.put(RequestContext.IN_LOGS, run.requestId());
            tracing.during(span(run), () -> attempt(run));
        } finally {
            MDC.remove(RequestContext.IN_LOGS);
            context.terminate();
        }
        rows.forget(run.id(), run.rows());
    }

    /** Part of the trace of the request that sent it, however long after; a trace begins there or nowhere. */
    private Span span(ImportRun run) {
        return TraceParent.of(run.traceparent())
                .map(sent -> tracing.span("import " + run.kind(), SpanKind.INTERNAL, sent)
                        .startSpan())
                .orElseGet(Span::getInvalid);
    }

    private void attempt(ImportRun run) {
        int attempt = runs.attempt(run.id());
        if (attempt > MOST_ATTEMPTS) {
            fail(run, ProblemTypes.INTERNAL_ERROR, "It broke off each time. What was committed before stays.");
            return;
        }
        try {
            if (kinds.records(run.kind()).isPresent()) {
                recordRun.run(run, kinds.records(run.kind()).get());
            } else if (kinds.table(run.kind()).isPresent()) {
                tableRun.run(run, kinds.table(run.kind()).get());
            } else {
                fail(run, ProblemTypes.INVALID_PARAMETER, "There is no such kind of import any more.");
            }
        } catch (ProblemException problem) {
            runs.finish(run.id(), ImportReport.Status.FAILED, failure(problem));
        } catch (RuntimeException failure) {
            Optional<ProblemException> refused = refusal(failure);
            if (refused.isPresent()) {
                runs.finish(run.id(), ImportReport.Status.FAILED, failure(refused.get()));
                return;
            }
            if (attempt < MOST_ATTEMPTS) {
                throw failure;
            }
            LOG.errorf(failure, "Import %s failed", run.id());
            fail(run, ProblemTypes.INTERNAL_ERROR, "It has been logged. What was committed before stays.");
        }
    }

    /** What refused the end of a transaction, which nothing but other rows can mend. */
    static Optional<ProblemException> refusal(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof ProblemException problem && problem.type().status() < SERVER_ERRORS) {
                return Optional.of(problem);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private void fail(ImportRun run, ProblemType type, String detail) {
        runs.finish(run.id(), ImportReport.Status.FAILED, failure(new ProblemException(type, detail)));
    }

    /** The problem as it is kept. */
    static ImportReport.Failure failure(ProblemException problem) {
        return new ImportReport.Failure(
                problem.type().slug(),
                problem.type().title(),
                problem.type().status(),
                problem.detail(),
                problem.errors());
    }
}
