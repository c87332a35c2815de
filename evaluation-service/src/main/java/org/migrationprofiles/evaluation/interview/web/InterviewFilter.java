package org.migrationprofiles.evaluation.interview.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.interview.OrganisationKind;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Booleans;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;

/** The query of a list of interviews. */
public class InterviewFilter {

    private static final List<SortField> SORTS = List.of(
            new SortField("key", "r.key collate \"C\"", "text"),
            new SortField("date", "(r.content -> 'date' ->> 'value') collate \"C\"", "text"));

    @Parameter(description = "Id or key of the source as which they are cited, or that tells of them.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(
            description =
                    "Id of the project, country profile, publication or activity that they are about, a code of the country itself, or"
                            + " the short name of a programme.")
    @QueryParam("subjectId")
    @Nullable
    String subjectId;

    @Parameter(
            description = "Id of the project that they are about, or of which they are about a part.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(description = "ISO 3166-1 alpha-2, alpha-3 or M49 code of the country that they are about.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(
            description = "A stage that the respondent was involved in (S5).",
            schema = @Schema(implementation = Phase.class))
    @QueryParam("involvementStage")
    @Nullable
    String involvementStage;

    @Parameter(
            description = "What kind of organisation the respondent spoke from.",
            schema = @Schema(implementation = OrganisationKind.class))
    @QueryParam("organisationKind")
    @Nullable
    String organisationKind;

    @Parameter(
            description = "Whether what they told of the respondent has been erased.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("erased")
    @Nullable
    String erased;

    @Parameter(description = "Part of the role, the place or the notes; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, key, date; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references, SourceNames sources) {
        return new Sought("interview")
                .about(references.subject("subjectId", subjectId))
                .ofProject(Sought.SUBJECT, Ids.optional("projectId", projectId))
                .ofCountry(Sought.SUBJECT, references.country("country", country))
                .listed(
                        "involvementStages",
                        "stage",
                        Choices.optional(Phase.class, "involvementStage", involvementStage))
                .member(
                        "organisationKind",
                        Choices.optional(OrganisationKind.class, "organisationKind", organisationKind))
                .of(sources.of(sourceId))
                .text(text, "r.content ->> 'respondentRole'", "r.content ->> 'place'", "r.content ->> 'notes'")
                .selection()
                .with("erased", erased == null ? null : Booleans.orFalse("erased", erased), "r.erased = :erased");
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
