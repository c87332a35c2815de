package org.migrationprofiles.evaluation.survey.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.evaluation.survey.SurveyService;
import org.migrationprofiles.evaluation.survey.SurveyStatus;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;

/** The query of a list of surveys. */
public class SurveyFilter {

    private static final List<SortField> SORTS = List.of(
            new SortField("status", "(r.content ->> 'status') collate \"C\"", "text"),
            new SortField("sentOn", "(r.content -> 'sentOn' ->> 'value') collate \"C\"", "text"),
            new SortField("respondedOn", "(r.content -> 'respondedOn' ->> 'value') collate \"C\"", "text"));

    private static final String ANSWERS =
            "(select string_agg(answer ->> 'text', ' ') from jsonb_array_elements(r.content -> 'answers') answer)";

    @Parameter(
            description = "Only those of the country profile with this id.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("profileId")
    @Nullable
    String profileId;

    @Parameter(
            description = "Id of the project whose profiles they are about.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(description = "ISO 3166-1 alpha-2, alpha-3 or M49 code of the country whose profile they are about.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(description = "How far they have come.", schema = @Schema(implementation = SurveyStatus.class))
    @QueryParam("status")
    @Nullable
    String status;

    @Parameter(description = "Id or key of the campaign that they were sent in; 400 when there is none.")
    @QueryParam("campaign")
    @Nullable
    String campaign;

    @Parameter(
            description =
                    "Id, key and version (idf-survey/1) or key alone of the instrument that they ask by; 400 when there is none.")
    @QueryParam("instrument")
    @Nullable
    String instrument;

    @Parameter(description = "The recipient's role as a code, such as PROJECT_MANAGER, in capital or small letters.")
    @QueryParam("role")
    @Nullable
    String role;

    @Parameter(description = "Id or key of the source that says so.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(description = "Part of an answer in words or of the reason; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, status, sentOn, respondedOn; - before it for descending. What has no value there comes"
                            + " last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references, SourceNames sources, SurveyService surveys) {
        return new Sought("survey")
                .member("profileId", Ids.optional("profileId", profileId))
                .ofProject(Sought.PROFILE, Ids.optional("projectId", projectId))
                .ofCountry(Sought.PROFILE, references.country("country", country))
                .member("status", Choices.optional(SurveyStatus.class, "status", status))
                .memberAmong("campaignId", surveys.campaignIds(campaign))
                .memberAmong("instrumentId", surveys.instrumentIds(instrument))
                .from(sources.of(sourceId))
                .text(text, ANSWERS, "r.content ->> 'statusReason'")
                .selection()
                .with("role", role, "upper(r.content ->> 'recipientRole') = upper(cast(:role as text))");
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
