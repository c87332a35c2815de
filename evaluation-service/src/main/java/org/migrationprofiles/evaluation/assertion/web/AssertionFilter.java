package org.migrationprofiles.evaluation.assertion.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.assertion.Attribute;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;

/** The query of a list of assertions. */
public class AssertionFilter {

    private static final List<SortField> SORTS = List.of(
            new SortField("assertedOn", "(r.content -> 'assertedOn' ->> 'value') collate \"C\"", "text"),
            new SortField("attribute", "(r.content ->> 'attribute') collate \"C\"", "text"));

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

    @Parameter(description = "What they say something of.", schema = @Schema(implementation = Attribute.class))
    @QueryParam("attribute")
    @Nullable
    String attribute;

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
            description = "The stage of a project's life that they speak of (S20).",
            schema = @Schema(implementation = Phase.class))
    @QueryParam("phase")
    @Nullable
    String phase;

    @Parameter(description = "Just this value, as it was written.")
    @QueryParam("value")
    @Nullable
    String value;

    @Parameter(description = "Id or key of the source that says so.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(description = "Part of the quote or of the interpretation; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, assertedOn, attribute; - before it for descending. What has no value there comes last; ids"
                            + " break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references, SourceNames sources) {
        Subject.Type type = Choices.optional(Subject.Type.class, "subjectType", subjectType);
        return new Sought("assertion")
                .about(type == Subject.Type.PROGRAMME ? subjectId : references.subject("subjectId", subjectId))
                .ofProject(Sought.SUBJECT, Ids.optional("projectId", projectId))
                .ofCountry(Sought.SUBJECT, references.country("country", country))
                .member("attribute", Choices.optional(Attribute.class, "attribute", attribute))
                .member("phase", Choices.optional(Phase.class, "phase", phase))
                .member("value", value)
                .from(sources.of(sourceId))
                .text(text, "r.content ->> 'quote'", "r.content ->> 'interpretation'")
                .member("subject", "type", "subjectType", type)
                .selection();
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
