package org.migrationprofiles.project.activity.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.parameter.YearRange;
import org.migrationprofiles.project.activity.ActivityPurpose;
import org.migrationprofiles.project.activity.ActivitySearch;
import org.migrationprofiles.project.activity.ActivityStatus;
import org.migrationprofiles.project.activity.ActivityType;
import org.migrationprofiles.project.region.CountryParameters;

/** The query of a list of activities. */
public class ActivityFilter {

    @Parameter(
            description = "Id of the project that they belong to.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(
            description =
                    "ISO 3166-1 alpha-2, alpha-3 or M49 code, or a name, of a country that they are for. Those for a whole project name no country.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(description = "Their kind.", schema = @Schema(implementation = ActivityType.class))
    @QueryParam("type")
    @Nullable
    String type;

    @Parameter(description = "How far they have come.", schema = @Schema(implementation = ActivityStatus.class))
    @QueryParam("status")
    @Nullable
    String status;

    @Parameter(
            description = "One of what they are for (S52).",
            schema = @Schema(implementation = ActivityPurpose.class))
    @QueryParam("purpose")
    @Nullable
    String purpose;

    @Parameter(description = "They began in this year or later.", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("yearFrom")
    @Nullable
    String yearFrom;

    @Parameter(description = "They began in this year or earlier.", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("yearTo")
    @Nullable
    String yearTo;

    @Parameter(description = "Part of a title; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, type, from, title; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    ActivitySearch checked(CountryParameters countries) {
        return new ActivitySearch()
                .project(Ids.optional("projectId", projectId))
                .country(countries.iso3("country", country))
                .type(Choices.optional(ActivityType.class, "type", type))
                .status(Choices.optional(ActivityStatus.class, "status", status))
                .purpose(Choices.optional(ActivityPurpose.class, "purpose", purpose))
                .year(YearRange.of("year", yearFrom, yearTo))
                .text(text);
    }

    Order order() {
        return Order.parse(sort, ActivitySearch.SORTS);
    }
}
