package org.migrationprofiles.kit.problem;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers, as problems, those requests that end before they reach a resource. Some get no body, since the server itself
 * refuses them without asking anyone: escapes that are none (400), headers beyond the server's own limit (431).
 */
@ApplicationScoped
class ServerProblems {

    private static final int BEFORE_THE_SERVERS_OWN_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;
    private static final Pattern NUL = Pattern.compile("%00");

    private static final String IMPORTS = "/v1/imports";

    private final EarlyProblems problems;
    private final long largestBody;
    private final long largestImport;
    private final long largestHeaders;
    private final long longestAddress;

    /**
     * @param largestBody {@code suite.http.max-body-size}
     * @param largestImport {@code suite.imports.max-body-size}
     * @param largestHeaders {@code suite.http.max-header-size}: names and values together
     * @param longestAddress {@code suite.http.max-address-length}: path and query
     */
    @Inject
    ServerProblems(
            EarlyProblems problems,
            @ConfigProperty(name = "suite.http.max-body-size", defaultValue = "10M") MemorySize largestBody,
            @ConfigProperty(name = "suite.imports.max-body-size", defaultValue = "256M") MemorySize largestImport,
            @ConfigProperty(name = "suite.http.max-header-size", defaultValue = "16K") MemorySize largestHeaders,
            @ConfigProperty(name = "suite.http.max-address-length", defaultValue = "8K") MemorySize longestAddress) {
        this.problems = problems;
        this.largestBody = largestBody.asLongValue();
        this.largestImport = largestImport.asLongValue();
        this.largestHeaders = largestHeaders.asLongValue();
        this.longestAddress = longestAddress.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_SERVERS_OWN_LIMIT).handler(this::check);
    }

    private void check(RoutingContext context) {
        String address = context.request().uri();
        long most = IMPORTS.equals(context.request().path()) ? largestImport : largestBody;
        if (address.length() > longestAddress) {
            problems.answer(
                    context,
                    ProblemTypes.ADDRESS_TOO_LONG,
                    "An address has at most " + longestAddress + " characters.");
        } else if (NUL.matcher(address).find()) {
            problems.answer(
                    context, ProblemTypes.MALFORMED_REQUEST, "The address has a character that no text has, %00.");
        } else if (size(context.request().headers()) > largestHeaders) {
            problems.answer(
                    context,
                    ProblemTypes.HEADERS_TOO_LARGE,
                    "Headers have at most " + largestHeaders + " characters together.");
        } else if (length(context) > most) {
            // The body is not read: what follows on this connection would be taken for the next request.
            context.response().putHeader(HttpHeaderNames.CONNECTION, "close");
            problems.answer(context, ProblemTypes.PAYLOAD_TOO_LARGE, "A body has at most " + most + " bytes.");
        } else {
            context.next();
        }
    }

    private static long size(MultiMap headers) {
        long size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private static long length(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaderNames.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException longerThanAnyNumber) {
            return Long.MAX_VALUE;
        }
    }
}
