package org.migrationprofiles.project.portfolio.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.YearRange;
import org.migrationprofiles.project.organisation.FunderCategory;
import org.migrationprofiles.project.organisation.OrganisationParameters;
import org.migrationprofiles.project.portfolio.ProjectCoverage;
import org.migrationprofiles.project.portfolio.ProjectSearch;
import org.migrationprofiles.project.portfolio.ProjectStatus;
import org.migrationprofiles.project.region.CountryParameters;

/** The query of a list of projects. */
public class ProjectFilter {

    @Parameter(description = "Any identifier of a project, such as PR.0136.")
    @QueryParam("identifier")
    @Nullable
    String identifier;

    @Parameter(description = "ISO 3166-1 alpha-2, alpha-3 or M49 code, or a name, of a country that takes part.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(description = "Where it stands.", schema = @Schema(implementation = ProjectStatus.class))
    @QueryParam("status")
    @Nullable
    String status;

    @Parameter(description = "How far it reaches.", schema = @Schema(implementation = ProjectCoverage.class))
    @QueryParam("coverage")
    @Nullable
    String coverage;

    @Parameter(description = "Id or key of an organisation that funds it, such as IDF.")
    @QueryParam("funder")
    @Nullable
    String funder;

    @Parameter(
            description = "Category of an organisation that funds it.",
            schema = @Schema(implementation = FunderCategory.class))
    @QueryParam("funderCategory")
    @Nullable
    String funderCategory;

    @Parameter(description = "The year in which the Fund allotted money.", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("fundingYear")
    @Nullable
    String fundingYear;

    @Parameter(
            description = "The Fund allotted money in this year or later.",
            schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("fundingYearFrom")
    @Nullable
    String fundingYearFrom;

    @Parameter(
            description = "The Fund allotted money in this year or earlier.",
            schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("fundingYearTo")
    @Nullable
    String fundingYearTo;

    @Parameter(description = "It started in this year or later.", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("startYearFrom")
    @Nullable
    String startYearFrom;

    @Parameter(description = "It started in this year or earlier.", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("startYearTo")
    @Nullable
    String startYearTo;

    @Parameter(description = "It ended in fact in this year or later.", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("endYearFrom")
    @Nullable
    String endYearFrom;

    @Parameter(description = "It ended in fact in this year or earlier.", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("endYearTo")
    @Nullable
    String endYearTo;

    @Parameter(description = "Part of a title; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, code, title, status, fundingYear, start, actualEnd; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    ProjectSearch checked(CountryParameters countries, OrganisationParameters organisations) {
        return new ProjectSearch()
                .identifier(identifier)
                .country(countries.iso3("country", country))
                .status(Choices.optional(ProjectStatus.class, "status", status))
                .coverage(Choices.optional(ProjectCoverage.class, "coverage", coverage))
                .funder(organisations.id("funder", funder))
                .funderCategory(Choices.optional(FunderCategory.class, "funderCategory", funderCategory))
                .fundingYear(fundingYear())
                .startYear(YearRange.of("startYear", startYearFrom, startYearTo))
                .endYear(YearRange.of("endYear", endYearFrom, endYearTo))
                .text(text);
    }

    private YearRange fundingYear() {
        Integer year = YearRange.year("fundingYear", fundingYear);
        YearRange range = YearRange.of("fundingYear", fundingYearFrom, fundingYearTo);
        return year == null ? range : range.within(year);
    }

    Order order() {
        return Order.parse(sort, ProjectSearch.SORTS);
    }
}
