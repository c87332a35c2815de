package org.migrationprofiles.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.migrationprofiles.kit.request.RequestContext;

/** One mapper for each way in which a request can fail; the last one lets nothing out but that it failed. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final int UNAVAILABLE = 503;
    private static final int TIMEOUT = 504;
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private static final Map<Integer, ProblemType> BY_STATUS = Map.ofEntries(
            Map.entry(400, ProblemTypes.MALFORMED_BODY),
            Map.entry(401, ProblemTypes.UNAUTHENTICATED),
            Map.entry(403, ProblemTypes.FORBIDDEN),
            Map.entry(404, ProblemTypes.NOT_FOUND),
            Map.entry(405, ProblemTypes.METHOD_NOT_ALLOWED),
            Map.entry(406, ProblemTypes.NOT_ACCEPTABLE),
            Map.entry(413, ProblemTypes.PAYLOAD_TOO_LARGE),
            Map.entry(415, ProblemTypes.UNSUPPORTED_MEDIA_TYPE),
            Map.entry(503, ProblemTypes.UNAVAILABLE));

    private final Problems problems;
    private final KnownAddresses addresses;
    private final RequestContext context;

    @Inject
    ProblemMappers(Problems problems, KnownAddresses addresses, RequestContext context) {
        this.context = context;
        this.problems = problems;
        this.addresses = addresses;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException problem) {
        Response answer = problems.answer(problem.type(), problem.detail(), problem.errors(), problem.extensions());
        boolean passes =
                problem.type().status() == UNAVAILABLE || problem.type().status() == TIMEOUT;
        Optional<Duration> wait = problem.retryAfter().or(() -> passes ? Optional.of(SHORTLY) : Optional.empty());
        return wait.map(time -> Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, time.toSeconds())
                        .build())
                .orElse(answer);
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException ignored) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    public Response authenticationFailed(AuthenticationFailedException ignored) {
        return unauthenticated();
    }

    /** Who issues the tokens does not answer: nobody is taken for somebody, and nobody is told that a token is bad. */
    @ServerExceptionMapper
    public Response tokensCannotBeChecked(OIDCException failure) {
        LOG.errorf("Tokens cannot be checked: %s", failure.getMessage());
        return problem(new ProblemException(
                ProblemTypes.UNAVAILABLE, "Tokens cannot be checked at the moment: their issuer does not answer."));
    }

    private Response unauthenticated() {
        Response answer = problems.answer(
                ProblemTypes.UNAUTHENTICATED,
                "Send a bearer token that is signed, unexpired and meant for this suite.");
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException ignored) {
        return problems.answer(ProblemTypes.FORBIDDEN, "None of the token's roles may do this.");
    }

    @ServerExceptionMapper
    public Response staleVersion(OptimisticLockException ignored) {
        return problem(DatabaseFailures.stale());
    }

    @ServerExceptionMapper
    public Response constraintViolation(ConstraintViolationException violated) {
        return problem(Refusals.of(violated));
    }

    @ServerExceptionMapper
    public Response unreadableJson(JsonProcessingException unreadable) {
        return problem(JsonProblems.of(unreadable));
    }

    // Quarkus has a mapper of its own for this subclass, which would win over the one above.
    @ServerExceptionMapper
    public Response mismatchedJson(MismatchedInputException mismatched) {
        return problem(JsonProblems.of(mismatched));
    }

    @ServerExceptionMapper
    public Response failed(WebApplicationException failure, HttpServerRequest request) {
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return problem(JsonProblems.of(unreadable));
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        if (status == ProblemTypes.NOT_FOUND.status()
                && addresses.knowsOtherMethods(request.method().name(), request.path())) {
            // The server looks for the method first, and says of an address with others that there is none.
            status = ProblemTypes.METHOD_NOT_ALLOWED.status();
        }
        ProblemType type = status == ProblemTypes.MALFORMED_BODY.status() && !hasReadableMediaType(request)
                ? ProblemTypes.UNSUPPORTED_MEDIA_TYPE
                : BY_STATUS.getOrDefault(status, ProblemTypes.INTERNAL_ERROR);
        if (type.equals(ProblemTypes.INTERNAL_ERROR)) {
            return unexpected(failure, request);
        }
        Response answer = problems.answer(
                type,
                request.method() + " " + request.path() + " cannot be answered."
                        + addresses.hint(type, request.method().name(), request.path()));
        return status == ProblemTypes.METHOD_NOT_ALLOWED.status()
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, addresses.methods(request.path()))
                        .build()
                : answer;
    }

    @ServerExceptionMapper({ProcessingException.class, RuntimeException.class})
    public Response unexpected(Throwable failure, HttpServerRequest request) {
        if (failure instanceof IllegalArgumentException && !hasReadableMediaType(request)) {
            // Where several methods of an address are told apart by the media type, the server reads it, and does not
            // expect one that is none.
            return problems.answer(
                    ProblemTypes.UNSUPPORTED_MEDIA_TYPE,
                    request.method() + " " + request.path() + " takes no body of a media type that is none.");
        }
        boolean reads = READING.contains(request.method().name());
        Optional<ProblemException> known =
                reads ? DatabaseFailures.problemOfReading(failure) : DatabaseFailures.problem(failure);
        Optional<String> refused = DatabaseFailures.refusesValue(failure);
        if (known.isPresent() && refused.isPresent()) {
            LOG.warnf(
                    failure,
                    "The database refuses a value of request %s, %s %s, with state %s",
                    context.requestId(),
                    request.method(),
                    request.path(),
                    refused.get());
            return problem(known.get());
        }
        if (known.isPresent()) {
            LOG.infof("Request %s could not be served: %s", context.requestId(), failure.getMessage());
            return problem(known.get());
        }
        LOG.errorf(failure, "Request %s failed, %s %s", context.requestId(), request.method(), request.path());
        return problems.answer(
                ProblemTypes.INTERNAL_ERROR, "It has been logged under the request id; nothing was changed.");
    }

    private static boolean hasReadableMediaType(HttpServerRequest request) {
        String mediaType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        try {
            return mediaType == null || MediaType.valueOf(mediaType) != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
