package org.migrationprofiles.evaluation.assessment.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.assessment.EvaluationConditions;
import org.migrationprofiles.evaluation.assessment.EvaluationConduct;
import org.migrationprofiles.evaluation.assessment.EvaluationLevel;
import org.migrationprofiles.evaluation.assessment.EvaluationStatus;
import org.migrationprofiles.evaluation.assessment.EvaluationTiming;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.parameter.YearRange;

/** The query of a list of evaluations. */
public class EvaluationFilter {

    private static final String ONE_OF = "r.id = any(array(%s))";
    private static final String PUBLISHED = "(r.content -> 'publishedOn' ->> 'value')";
    private static final String RATIONALES =
            "(select string_agg(rating ->> 'rationale', ' ') from jsonb_array_elements(r.content -> 'ratings') rating)";
    private static final List<SortField> SORTS = List.of(
            new SortField("publishedOn", PUBLISHED + " collate \"C\"", "text"),
            new SortField("title", "(r.content ->> 'title') collate \"C\"", "text"),
            new SortField("controlNumber", "(r.content ->> 'controlNumber') collate \"C\"", "text"));

    @Parameter(
            description = "Only those of the country profile with this id.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("profileId")
    @Nullable
    String profileId;

    @Parameter(
            description = "Id of a project that they cover as a whole, or of which they cover a profile.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(description = "ISO 3166-1 alpha-2, alpha-3 or M49 code of a country whose profile they cover.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(description = "Whether they are out.", schema = @Schema(implementation = EvaluationStatus.class))
    @QueryParam("status")
    @Nullable
    String status;

    @Parameter(description = "When they were made.", schema = @Schema(implementation = EvaluationTiming.class))
    @QueryParam("timing")
    @Nullable
    String timing;

    @Parameter(description = "Who made them.", schema = @Schema(implementation = EvaluationConduct.class))
    @QueryParam("conduct")
    @Nullable
    String conduct;

    @Parameter(description = "Who answers for them.", schema = @Schema(implementation = EvaluationLevel.class))
    @QueryParam("level")
    @Nullable
    String level;

    @Parameter(description = "Part of the donor's name; case and accents do not matter.")
    @QueryParam("donor")
    @Nullable
    String donor;

    @Parameter(
            description =
                    "A code of a project, in any of its forms: an evaluation of PR.0136 is found under its alias 0.136 too;"
                            + " capital and small letters are the same.")
    @QueryParam("projectCode")
    @Nullable
    String projectCode;

    @Parameter(description = "Their number in the repository that they are kept in, in capital or small letters.")
    @QueryParam("controlNumber")
    @Nullable
    String controlNumber;

    @Parameter(description = "BCP 47 tag of a language that they are in; pt finds pt-BR too.")
    @QueryParam("language")
    @Nullable
    String language;

    @Parameter(description = "Code of a criterion that they rate, or say why they do not.")
    @QueryParam("criterion")
    @Nullable
    String criterion;

    @Parameter(
            description = "Id of the criteria set that they judge by.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("criteriaSetId")
    @Nullable
    String criteriaSetId;

    @Parameter(description = "First year in which they came out.", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("publishedYearFrom")
    @Nullable
    String publishedYearFrom;

    @Parameter(description = "Last year in which they came out.", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("publishedYearTo")
    @Nullable
    String publishedYearTo;

    @Parameter(description = "Id or key of the source that tells of them.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(description = "Part of the title, the summary or a rationale; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, publishedOn, title, controlNumber; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references, SourceNames sources) {
        return new Sought("evaluation")
                .listed("profileIds", "profileId", Ids.optional("profileId", profileId))
                .member("status", Choices.optional(EvaluationStatus.class, "status", status))
                .member("timing", Choices.optional(EvaluationTiming.class, "timing", timing))
                .member("conduct", Choices.optional(EvaluationConduct.class, "conduct", conduct))
                .member("level", Choices.optional(EvaluationLevel.class, "level", level))
                .member("criteriaSetId", Ids.optional("criteriaSetId", criteriaSetId))
                .listed("ratings", "criterion", "criterion", criterion)
                .inLanguage(language)
                .years(YearRange.of("publishedYear", publishedYearFrom, publishedYearTo), PUBLISHED + " collate \"C\"")
                .from(sources.of(sourceId))
                .text(text, "r.content ->> 'title'", "r.content ->> 'summary'", RATIONALES)
                .selection()
                .with(
                        "project",
                        Ids.optional("projectId", projectId),
                        ONE_OF.formatted(EvaluationConditions.ofProject()))
                .with(
                        "country",
                        references.country("country", country),
                        ONE_OF.formatted(EvaluationConditions.ofCountry()))
                .with("controlNumber", controlNumber, "lower(r.control_number) = lower(cast(:controlNumber as text))")
                .with("projectCode", projectCode, ONE_OF.formatted(EvaluationConditions.ofCode()))
                .with("donor", donor, "strpos(fold_text(r.content ->> 'donor'), fold_text(:donor)) > 0");
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
