package org.migrationprofiles.evaluation.recommendation.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.assessment.EvaluationConditions;
import org.migrationprofiles.evaluation.recommendation.Priority;
import org.migrationprofiles.evaluation.recommendation.RecommendationStatus;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;

/** The query of a list of recommendations. */
public class RecommendationFilter {

    /** By urgency, as the index has it. */
    private static final String URGENCY =
            "(case r.content ->> 'priority' when 'HIGH' then 3 when 'MEDIUM' then 2 when 'LOW' then 1 end)";

    private static final List<SortField> SORTS = List.of(
            new SortField("priority", URGENCY, "int"),
            new SortField(
                    "respondedOn",
                    "(r.content -> 'managementResponse' -> 'respondedOn' ->> 'value') collate \"C\"",
                    "text"));

    /** Also one without a subject, which is about what its evaluation covers. */
    private static final String OF_ITS_EVALUATION = """
            r.id = any(array(
                select own.id from recommendation own where not own.deleted and %s union all %s))
            """;

    private static final String OWN_SUBJECT = "own.content -> 'subject' ->> 'id'";

    @Parameter(
            description =
                    "Id of what they are about; of a country its ISO 3166-1 alpha-2, alpha-3 or M49 code, of a programme its"
                            + " short name.")
    @QueryParam("subjectId")
    @Nullable
    String subjectId;

    @Parameter(
            description = "Id of the evaluation that makes them.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("evaluationId")
    @Nullable
    String evaluationId;

    @Parameter(
            description =
                    "Id of a project that they, or else their evaluation, are about; profiles, publications and activities"
                            + " of it included.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(
            description =
                    "ISO 3166-1 alpha-2, alpha-3 or M49 code of the country that they, or else their evaluation, are about.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(description = "A topic of theirs, or of the gap that they are to close.")
    @QueryParam("topic")
    @Nullable
    String topic;

    @Parameter(description = "What became of them.", schema = @Schema(implementation = RecommendationStatus.class))
    @QueryParam("status")
    @Nullable
    String status;

    @Parameter(description = "How urgent they are.", schema = @Schema(implementation = Priority.class))
    @QueryParam("priority")
    @Nullable
    String priority;

    @Parameter(description = "Part of whom they are addressed to; case and accents do not matter.")
    @QueryParam("addressee")
    @Nullable
    String addressee;

    @Parameter(description = "Id of what has taken them up, such as a project.")
    @QueryParam("usedBy")
    @Nullable
    String usedBy;

    @Parameter(description = "Id or key of the source that tells of them.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(description = "Part of the text, the gap or the response; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, priority (LOW first), respondedOn; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references, SourceNames sources) {
        return new Sought("recommendation")
                .about(references.subject("subjectId", subjectId))
                .member("evaluationId", Ids.optional("evaluationId", evaluationId))
                .member("status", Choices.optional(RecommendationStatus.class, "status", status))
                .member("priority", Choices.optional(Priority.class, "priority", priority))
                .topic(topic)
                .listed("usedBy", "id", "usedBy", usedBy)
                .from(sources.of(sourceId))
                .text(
                        text,
                        "r.content ->> 'text'",
                        "r.content -> 'gap' ->> 'description'",
                        "r.content -> 'managementResponse' ->> 'text'")
                .selection()
                .with(
                        "project",
                        Ids.optional("projectId", projectId),
                        OF_ITS_EVALUATION.formatted(
                                Sought.isOfProject(OWN_SUBJECT),
                                EvaluationConditions.recommendedIn(EvaluationConditions.ofProject())))
                .with(
                        "country",
                        references.country("country", country),
                        OF_ITS_EVALUATION.formatted(
                                Sought.isOfCountry(OWN_SUBJECT),
                                EvaluationConditions.recommendedIn(EvaluationConditions.ofCountry())))
                .with(
                        "addressee",
                        addressee,
                        "strpos(fold_text(r.content ->> 'addressee'), fold_text(:addressee)) > 0");
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
