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
import org.migrationprofiles.evaluation.conflict.DeterminationStatus;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Booleans;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;

/** The query of a list of determinations. */
public class DeterminationFilter {

    private static final List<SortField> SORTS =
            List.of(new SortField("determinedAt", "r.determined_at", "timestamptz"));

    @Parameter(
            description = "Id of the conflict that they determine.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("conflictId")
    @Nullable
    String conflictId;

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

    @Parameter(description = "What they determine.", schema = @Schema(implementation = Attribute.class))
    @QueryParam("attribute")
    @Nullable
    String attribute;

    @Parameter(description = "How they stand.", schema = @Schema(implementation = DeterminationStatus.class))
    @QueryParam("status")
    @Nullable
    String status;

    @Parameter(description = "The subject of the token of whoever made them.")
    @QueryParam("determinedBy")
    @Nullable
    String determinedBy;

    @Parameter(
            description = "true for those by an author of one of the assertions, false for the others.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("byAuthorOfAssertion")
    @Nullable
    String byAuthorOfAssertion;

    @Parameter(description = "One of id, determinedAt; - before it for descending. Ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references) {
        Subject.Type type = Choices.optional(Subject.Type.class, "subjectType", subjectType);
        return new Sought("determination")
                .member("conflictId", Ids.optional("conflictId", conflictId))
                .about(type == Subject.Type.PROGRAMME ? subjectId : references.subject("subjectId", subjectId))
                .member("attribute", Choices.optional(Attribute.class, "attribute", attribute))
                .member("status", Choices.optional(DeterminationStatus.class, "status", status))
                .member("determinedBy", determinedBy)
                .member(
                        "byAuthorOfAssertion",
                        byAuthorOfAssertion == null
                                ? null
                                : Booleans.orFalse("byAuthorOfAssertion", byAuthorOfAssertion))
                .member("subject", "type", "subjectType", type)
                .selection();
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
