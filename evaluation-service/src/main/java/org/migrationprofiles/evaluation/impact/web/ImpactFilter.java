package org.migrationprofiles.evaluation.impact.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.impact.ContributionKind;
import org.migrationprofiles.evaluation.impact.ImpactForm;
import org.migrationprofiles.evaluation.impact.ImpactOrder;
import org.migrationprofiles.evaluation.impact.Judgement;
import org.migrationprofiles.evaluation.impact.Rung;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;

/** The query of a list of impacts. */
public class ImpactFilter {

    private static final String STEPS =
            "(select string_agg(s ->> 'description', ' ') from jsonb_array_elements(r.content -> 'steps') s)";
    private static final List<SortField> SORTS = List.of(
            new SortField("form", "(r.content ->> 'form') collate \"C\"", "text"),
            new SortField("highestStep", "r.highest_rung", "int"),
            new SortField("strictDefinitionMet", "r.strict_definition_met collate \"C\"", "text"));

    @Parameter(
            description = "Id of the country profile or of the project that had them itself.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("subjectId")
    @Nullable
    String subjectId;

    @Parameter(
            description = "Id of the project that they are about, itself or by one of its profiles.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(description = "ISO 3166-1 alpha-2, alpha-3 or M49 code of the country whose profiles had them.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(description = "What they took the form of.", schema = @Schema(implementation = ImpactForm.class))
    @QueryParam("form")
    @Nullable
    String form;

    @Parameter(description = "How directly they followed.", schema = @Schema(implementation = ImpactOrder.class))
    @QueryParam("order")
    @Nullable
    String order;

    @Parameter(
            description = "They reached this rung of the ladder, or a higher one.",
            schema = @Schema(implementation = Rung.class))
    @QueryParam("level")
    @Nullable
    String level;

    @Parameter(
            description = "Whether they are policy impacts by the report's definition (S81).",
            schema = @Schema(implementation = Judgement.class))
    @QueryParam("strictDefinitionMet")
    @Nullable
    String strictDefinitionMet;

    @Parameter(
            description = "What the project did for them.",
            schema = @Schema(implementation = ContributionKind.class))
    @QueryParam("contribution")
    @Nullable
    String contribution;

    @Parameter(description = "One of their topics, such as CLIMATE_CHANGE.")
    @QueryParam("topic")
    @Nullable
    String topic;

    @Parameter(description = "Id or key of the source that says so.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(
            description =
                    "Part of the statement, of a step, or of the wording of the contribution; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, form, highestStep, strictDefinitionMet; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references, SourceNames sources) {
        UUID subject = Ids.optional("subjectId", subjectId);
        Rung least = Choices.optional(Rung.class, "level", level);
        return new Sought("impact")
                .about(subject == null ? null : subject.toString())
                .ofProject(Sought.SUBJECT, Ids.optional("projectId", projectId))
                .ofCountry(Sought.SUBJECT, references.country("country", country))
                .member("form", Choices.optional(ImpactForm.class, "form", form))
                .member("order", Choices.optional(ImpactOrder.class, "order", order))
                .listed("topics", "topic", topic)
                .member(
                        "contribution",
                        "kind",
                        "contribution",
                        Choices.optional(ContributionKind.class, "contribution", contribution))
                .from(sources.of(sourceId))
                .text(text, "r.content ->> 'statement'", STEPS, "r.content -> 'contribution' ->> 'wording'")
                .selection()
                .with("rung", least == null ? null : least.height(), "r.highest_rung >= :rung")
                .with(
                        "strict",
                        Choices.optional(Judgement.class, "strictDefinitionMet", strictDefinitionMet),
                        "r.strict_definition_met collate \"C\" = :strict");
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
