package org.migrationprofiles.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** One mapper for each way in which a request can fail; the last one lets nothing out but that it failed. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final int UNAVAILABLE = 503;
    private static final int TIMEOUT = 504;
    private static final String RETRY_AFTER_SECONDS = "2";

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
    private final AllowedMethods methods;

    @Inject
    ProblemMappers(Problems problems, AllowedMethods methods) {
        this.problems = problems;
        this.methods = methods;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException problem) {
        Response answer = problems.answer(problem.type(), problem.detail(), problem.errors(), problem.extensions());
        if (problem.type().status() != UNAVAILABLE && problem.type().status() != TIMEOUT) {
            return answer;
        }
        return Response.fromResponse(answer)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException ignored) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    public Response authenticationFailed(AuthenticationFailedException ignored) {
        return unauthenticated();
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
        List<FieldError> errors = violated.getConstraintViolations().stream()
                .map(violation -> new FieldError(pointer(violation), violation.getMessage()))
                .sorted((left, right) -> left.pointer().compareTo(right.pointer()))
                .toList();
        return problems.answer(ProblemTypes.VALIDATION_FAILED, "Mend the fields listed in errors.", errors);
    }

    @ServerExceptionMapper
    public Response unreadableJson(JsonProcessingException unreadable) {
        return json(unreadable);
    }

    // Quarkus has a mapper of its own for this subclass, which would win over the one above.
    @ServerExceptionMapper
    public Response mismatchedJson(MismatchedInputException mismatched) {
        return json(mismatched);
    }

    @ServerExceptionMapper
    public Response failed(WebApplicationException failure, HttpServerRequest request) {
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return json(unreadable);
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        ProblemType type = BY_STATUS.getOrDefault(status, ProblemTypes.INTERNAL_ERROR);
        if (type.equals(ProblemTypes.INTERNAL_ERROR)) {
            return unexpected(failure);
        }
        Response answer = problems.answer(type, request.method() + " " + request.path() + " cannot be answered.");
        return status == ProblemTypes.METHOD_NOT_ALLOWED.status()
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, methods.allowed(request.path()))
                        .build()
                : answer;
    }

    @ServerExceptionMapper({ProcessingException.class, RuntimeException.class})
    public Response unexpected(Throwable failure) {
        Optional<ProblemException> known = DatabaseFailures.problem(failure);
        if (known.isPresent()) {
            LOG.infof("A request could not be served: %s", failure.getMessage());
            return problem(known.get());
        }
        LOG.error("A request failed", failure);
        return problems.answer(
                ProblemTypes.INTERNAL_ERROR, "It has been logged under the request id; nothing was changed.");
    }

    private Response json(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return problems.answer(
                    ProblemTypes.VALIDATION_FAILED,
                    "The body has a field that is not known here.",
                    List.of(new FieldError(pointer(unknown), "There is no such field.")));
        }
        // Jackson wraps broken syntax inside a list or object as if it were a mapping problem.
        boolean syntax = unreadable.getCause() instanceof StreamReadException
                || unreadable.getCause() instanceof StreamConstraintsException;
        if (unreadable instanceof JsonMappingException mapping && !syntax) {
            return problems.answer(
                    ProblemTypes.VALIDATION_FAILED,
                    "The body has a value of a kind that its field does not take.",
                    List.of(new FieldError(pointer(mapping), "This value cannot be used here.")));
        }
        var place = unreadable.getLocation();
        String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return problems.answer(ProblemTypes.MALFORMED_BODY, "The body is not JSON" + where + ".");
    }

    private static String pointer(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            String name = step.getFieldName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : escaped(name));
        }
        return pointer.toString();
    }

    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        int depth = 0;
        for (Path.Node step : violation.getPropertyPath()) {
            // The first two steps of a violated method are the method and its parameter.
            boolean inMethod = depth < 2 && violation.getExecutableReturnValue() == null && isMethod(violation);
            if (!inMethod && step.getName() != null) {
                Integer index = step.getIndex();
                if (index != null) {
                    pointer.append('/').append(index);
                }
                pointer.append('/').append(escaped(step.getName()));
            }
            depth++;
        }
        return pointer.toString();
    }

    private static boolean isMethod(ConstraintViolation<?> violation) {
        return violation.getExecutableParameters() != null;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
