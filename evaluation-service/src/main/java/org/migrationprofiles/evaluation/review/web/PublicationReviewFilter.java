package org.migrationprofiles.evaluation.review.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Ids;

/** The query of a list of publication reviews. */
public class PublicationReviewFilter {

    private static final String PUBLICATION = "r.content ->> 'publicationId'";
    private static final List<SortField> SORTS = List.of(
            new SortField("publicationId", "(" + PUBLICATION + ") collate \"C\"", "text"),
            new SortField("reviewedOn", "(r.content -> 'reviewedOn' ->> 'value') collate \"C\"", "text"));

    @Parameter(
            description = "Id of the publication that was read.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("publicationId")
    @Nullable
    String publicationId;

    @Parameter(
            description = "Id of the project whose publications were read.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(description = "ISO 3166-1 alpha-2, alpha-3 or M49 code of the country whose publications were read.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(description = "A topic that was found in them, such as CLIMATE_CHANGE.")
    @QueryParam("topic")
    @Nullable
    String topic;

    @Parameter(description = "Id or key of the source that tells of them.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(description = "Part of the notes or of the role; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, publicationId, reviewedOn; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references, SourceNames sources) {
        return new Sought("publication_review")
                .member("publicationId", Ids.optional("publicationId", publicationId))
                .ofProject(PUBLICATION, Ids.optional("projectId", projectId))
                .ofCountry(PUBLICATION, references.country("country", country))
                .listed("topics", "topic", topic)
                .from(sources.of(sourceId))
                .text(text, "r.content ->> 'notes'", "r.content ->> 'reviewerRole'")
                .selection();
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
