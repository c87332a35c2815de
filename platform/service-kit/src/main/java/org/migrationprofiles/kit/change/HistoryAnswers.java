package org.migrationprofiles.kit.change;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.migrationprofiles.kit.paging.Cursors;
import org.migrationprofiles.kit.paging.NextLink;
import org.migrationprofiles.kit.problem.ProblemException;

/** Answers histories page by page. */
@RequestScoped
public class HistoryAnswers {

    private final VersionHistory history;
    private final Cursors cursors;
    private final UriInfo uri;

    @Inject
    public HistoryAnswers(VersionHistory history, Cursors cursors, UriInfo uri) {
        this.history = history;
        this.cursors = cursors;
        this.uri = uri;
    }

    /**
     * 200 with the versions of an aggregate that are asked for, oldest first, with {@code Link: rel="next"} when there are
     * newer ones (RFC 8288).
     *
     * @throws ProblemException 400 when the limit is none, or the cursor is not of this history
     */
    public RestResponse<List<VersionEntry>> answer(
            AggregateType type, String aggregateId, HistoryParameters parameters) {
        int limit = parameters.limit();
        String query = "history of " + type.name() + " " + aggregateId;
        String cursor = parameters.cursor();
        long after = cursor == null
                ? 0
                : Long.parseLong(cursors.decode(query, cursor).get(0));
        VersionHistory.Part part = history.after(type, aggregateId, after, limit);
        RestResponse.ResponseBuilder<List<VersionEntry>> answer = RestResponse.ResponseBuilder.ok(part.versions());
        if (part.more()) {
            long last = part.versions().get(part.versions().size() - 1).version();
            String next = cursors.encode(query, List.of(Long.toString(last)));
            answer.links(NextLink.of(uri, "cursor", next));
        }
        return answer.build();
    }
}
