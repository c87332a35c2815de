package org.migrationprofiles.evaluation.conflict.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.assertion.Attribute;
import org.migrationprofiles.evaluation.conflict.ConflictStatus;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;

/** The query of the queue of conflicts. */
public class ConflictFilter {

    private static final List<SortField> SORTS = List.of(
            new SortField("attribute", "(r.content ->> 'attribute') collate \"C\"", "text"),
            new SortField("openedAt", "r.opened_at", "timestamptz"),
            new SortField("subject", "r.name collate \"C\"", "text"));

    @Parameter(
            description =
                    "Only those about what has this id, or about the country with this ISO 3166-1 alpha-2, alpha-3 or M49 code;"
                            + " with subjectType=PROGRAMME, the short name of one.")
    @QueryParam("subjectId")
    @Nullable
    String subjectId;

    @Parameter(description = "The kind of what they are about.", schema = @Schema(implementation = Subject.Type.class))
    @QueryParam("subjectType")
    @Nullable
    String subjectType;

    @Parameter(description = "What is said otherwise.", schema = @Schema(implementation = Attribute.class))
    @QueryParam("attribute")
    @Nullable
    String attribute;

    @Parameter(description = "How they stand.", schema = @Schema(implementation = ConflictStatus.class))
    @QueryParam("status")
    @Nullable
    String status;

    @Parameter(
            description = "Id of the project that they are about, or about a profile, publication or activity of it.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(
            description =
                    "ISO 3166-1 alpha-2, alpha-3 or M49 code of the country that they are about, or about a profile, publication or"
                            + " activity of it.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(
            description = "Id of an assertion that is in them.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("assertionId")
    @Nullable
    String assertionId;

    @Parameter(
            description =
                    "One of id, attribute, openedAt (the oldest first), subject; - before it for descending. Ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references) {
        Subject.Type type = Choices.optional(Subject.Type.class, "subjectType", subjectType);
        return new Sought("conflict")
                .ofProject(Sought.SUBJECT, Ids.optional("projectId", projectId))
                .ofCountry(Sought.SUBJECT, references.country("country", country))
                .selection()
                // PostgreSQL keeps no statistics of contents as long as those of conflicts; of these it does.
                .with(
                        "subject",
                        type == Subject.Type.PROGRAMME ? subjectId : references.subject("subjectId", subjectId),
                        "r.content -> 'subject' ->> 'id' = :subject")
                .with(
                        "attribute",
                        Choices.optional(Attribute.class, "attribute", attribute),
                        "r.content ->> 'attribute' = :attribute")
                .with(
                        "status",
                        Choices.optional(ConflictStatus.class, "status", status),
                        "r.content ->> 'status' = :status")
                .with("subjectType", type, "r.content -> 'subject' ->> 'type' = :subjectType")
                .with(
                        "assertionId",
                        Ids.optional("assertionId", assertionId),
                        "r.content -> 'assertions' @> jsonb_build_array(jsonb_build_object('assertionId', cast(:assertionId as text)))");
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
