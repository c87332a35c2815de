package org.migrationprofiles.evaluation.interview.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Observation;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.capacity.ResultCode;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;

/** The query of a list of interviews. */
public class InterviewFilter {

    private static final List<SortField> SORTS =
            List.of(new SortField("resultCode", "(r.content ->> 'resultCode') collate \"C\"", "text"));

    @Parameter(
            description = "Id of the country profile that they are about.",
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

    @Parameter(description = "ISO 3166-1 alpha-2, alpha-3 or M49 code of the country that they are about.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(description = "Their code (S60-S66).", schema = @Schema(implementation = ResultCode.class))
    @QueryParam("resultCode")
    @Nullable
    String resultCode;

    @Parameter(description = "Whether it was so.", schema = @Schema(implementation = Observation.class))
    @QueryParam("value")
    @Nullable
    String value;

    @Parameter(description = "Id or key of the source that says so.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(description = "Part of the note; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, resultCode; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references) {
        return new Sought("interview")
                .member("profileId", Ids.optional("profileId", profileId))
                .ofProject(Sought.PROFILE, Ids.optional("projectId", projectId))
                .ofCountry(Sought.PROFILE, references.country("country", country))
                .member("resultCode", Choices.optional(ResultCode.class, "resultCode", resultCode))
                .member("value", Choices.optional(Observation.class, "value", value))
                .from(sourceId)
                .text(text, "r.content ->> 'note'")
                .selection();
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
