package org.migrationprofiles.kit.paging;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriInfo;

/** The link of an answer to what comes after it (RFC 8288, relation {@code next}). */
public final class NextLink {

    private NextLink() {}

    /**
     * The address of the request at hand with another position.
     *
     * @param parameter that says where to go on, such as {@code cursor}
     * @param position where to go on
     */
    public static Link of(UriInfo request, String parameter, String position) {
        return Link.fromUri(request.getRequestUriBuilder()
                        .replaceQueryParam(parameter, position)
                        .build())
                .rel("next")
                .build();
    }
}
