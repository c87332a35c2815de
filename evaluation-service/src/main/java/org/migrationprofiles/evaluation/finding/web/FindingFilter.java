package org.migrationprofiles.evaluation.finding.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.finding.DacCriterion;
import org.migrationprofiles.evaluation.finding.FindingCategory;
import org.migrationprofiles.evaluation.finding.FindingKind;
import org.migrationprofiles.evaluation.finding.Severity;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;

/** The query of a list of findings. */
public class FindingFilter {

    private static final String SEVERITY =
            "case r.content ->> 'severity' when 'LOW' then 1 when 'MEDIUM' then 2 when 'HIGH' then 3 when 'HIGHEST' then 4 end";
    private static final List<SortField> SORTS = List.of(
            new SortField("kind", "(r.content ->> 'kind') collate \"C\"", "text"),
            new SortField("category", "(r.content ->> 'category') collate \"C\"", "text"),
            new SortField("severity", "(" + SEVERITY + ")", "int"));

    @Parameter(description = "Their kind.", schema = @Schema(implementation = FindingKind.class))
    @QueryParam("kind")
    @Nullable
    String kind;

    @Parameter(description = "What they are about.", schema = @Schema(implementation = FindingCategory.class))
    @QueryParam("category")
    @Nullable
    String category;

    @Parameter(
            description =
                    "Id of the project or country profile, code of the country, or short name of the programme that they are about themselves.")
    @QueryParam("subjectId")
    @Nullable
    String subjectId;

    @Parameter(
            description = "Id of the project that they are about, itself or by one of its profiles.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(
            description =
                    "ISO 3166-1 alpha-2, alpha-3 or M49 code of the country that they are about, itself or by one of its profiles.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(description = "One of their topics, such as CLIMATE_CHANGE.")
    @QueryParam("topic")
    @Nullable
    String topic;

    @Parameter(description = "How grave or great they are.", schema = @Schema(implementation = Severity.class))
    @QueryParam("severity")
    @Nullable
    String severity;

    @Parameter(
            description = "A criterion of evaluation that they bear on (S50).",
            schema = @Schema(implementation = DacCriterion.class))
    @QueryParam("criterion")
    @Nullable
    String criterion;

    @Parameter(description = "Id or key of the source that says so.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(
            description =
                    "Part of the statement, the quote, or of what is said of causes and effects; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, kind, category, severity; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references, SourceNames sources) {
        return new Sought("finding")
                .member("kind", Choices.optional(FindingKind.class, "kind", kind))
                .member("category", Choices.optional(FindingCategory.class, "category", category))
                .about(references.subject("subjectId", subjectId))
                .ofProject(Sought.SUBJECT, Ids.optional("projectId", projectId))
                .ofCountry(Sought.SUBJECT, references.country("country", country))
                .listed("topics", "topic", topic)
                .member("severity", Choices.optional(Severity.class, "severity", severity))
                .listed("affectedCriteria", "criterion", Choices.optional(DacCriterion.class, "criterion", criterion))
                .from(sources.of(sourceId))
                .text(
                        text,
                        "r.content ->> 'statement'",
                        "r.content ->> 'quote'",
                        statements("causes"),
                        statements("effects"))
                .selection();
    }

    private static String statements(String list) {
        return "(select string_agg(s ->> 'statement', ' ') from jsonb_array_elements(r.content -> '" + list + "') s)";
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
