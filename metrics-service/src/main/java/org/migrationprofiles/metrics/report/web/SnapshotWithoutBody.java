package org.migrationprofiles.metrics.report.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** Takes a request for a snapshot that has neither a body nor a type for one without wishes, which the body {} is too. */
@Provider
@PreMatching
public class SnapshotWithoutBody implements ContainerRequestFilter {

    private static final Pattern SNAPSHOTS = Pattern.compile("/v1/reports/[^/]+/snapshots/?");

    @Override
    public void filter(ContainerRequestContext request) {
        if (HttpMethod.POST.equals(request.getMethod())
                && SNAPSHOTS.matcher(request.getUriInfo().getPath()).matches()
                && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null
                && request.getLength() <= 0) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
