package org.migrationprofiles.project.publication.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.parameter.YearRange;
import org.migrationprofiles.project.YesNoUnknown;
import org.migrationprofiles.project.portfolio.ProjectParameters;
import org.migrationprofiles.project.profile.MgiDomain;
import org.migrationprofiles.project.publication.PublicationFeature;
import org.migrationprofiles.project.publication.PublicationSearch;
import org.migrationprofiles.project.publication.PublicationStatus;
import org.migrationprofiles.project.publication.PublicationType;
import org.migrationprofiles.project.region.CountryParameters;

/** The query of a list of publications. */
public class PublicationFilter {

    @Parameter(
            description = "Id of the country profile that they are editions of.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("profileId")
    @Nullable
    String profileId;

    @Parameter(description = "Id or any identifier of the project of them or of their country profile.")
    @QueryParam("project")
    @Nullable
    String project;

    @Parameter(
            description = "ISO 3166-1 alpha-2, alpha-3 or M49 code, or a name, of a country that they are of or about.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(description = "Their kind.", schema = @Schema(implementation = PublicationType.class))
    @QueryParam("type")
    @Nullable
    String type;

    @Parameter(description = "How far they have come.", schema = @Schema(implementation = PublicationStatus.class))
    @QueryParam("status")
    @Nullable
    String status;

    @Parameter(description = "BCP 47 tag of a language that they are in; pt finds pt-BR too.")
    @QueryParam("language")
    @Nullable
    String language;

    @Parameter(
            description = "The year in the title is in this year or later.",
            schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("editionYearFrom")
    @Nullable
    String editionYearFrom;

    @Parameter(
            description = "The year in the title is in this year or earlier.",
            schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("editionYearTo")
    @Nullable
    String editionYearTo;

    @Parameter(
            description = "The year of the copyright notice is in this year or later.",
            schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("imprintYearFrom")
    @Nullable
    String imprintYearFrom;

    @Parameter(
            description = "The year of the copyright notice is in this year or earlier.",
            schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("imprintYearTo")
    @Nullable
    String imprintYearTo;

    @Parameter(
            description = "They were presented to the public in this year or later.",
            schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("launchYearFrom")
    @Nullable
    String launchYearFrom;

    @Parameter(
            description = "They were presented to the public in this year or earlier.",
            schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("launchYearTo")
    @Nullable
    String launchYearTo;

    @Parameter(
            description = "A catalogue put them up in this year or later.",
            schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("uploadYearFrom")
    @Nullable
    String uploadYearFrom;

    @Parameter(
            description = "A catalogue put them up in this year or earlier.",
            schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("uploadYearTo")
    @Nullable
    String uploadYearTo;

    @Parameter(
            description = "What they have besides text.",
            schema = @Schema(implementation = PublicationFeature.class))
    @QueryParam("feature")
    @Nullable
    String feature;

    @Parameter(description = "Part of the title of a module; case and accents do not matter.")
    @QueryParam("module")
    @Nullable
    String module;

    @Parameter(
            description = "Whether they have a section on governance.",
            schema = @Schema(implementation = YesNoUnknown.class))
    @QueryParam("hasGovernanceSection")
    @Nullable
    String hasGovernanceSection;

    @Parameter(
            description = "A domain of the Migration Governance Indicators that they have a part on.",
            schema = @Schema(implementation = MgiDomain.class))
    @QueryParam("mgiDomain")
    @Nullable
    String mgiDomain;

    @Parameter(description = "Part of a title; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, title, type, status, editionYear, imprintYear, launchedOn, uploadedOn; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    PublicationSearch checked(CountryParameters countries, ProjectParameters projects) {
        return new PublicationSearch()
                .profile(Ids.optional("profileId", profileId))
                .project(projects.id(null, project))
                .country(countries.iso3("country", country))
                .type(Choices.optional(PublicationType.class, "type", type))
                .status(Choices.optional(PublicationStatus.class, "status", status))
                .language(language)
                .editionYear(YearRange.of("editionYear", editionYearFrom, editionYearTo))
                .imprintYear(YearRange.of("imprintYear", imprintYearFrom, imprintYearTo))
                .launchYear(YearRange.of("launchYear", launchYearFrom, launchYearTo))
                .uploadYear(YearRange.of("uploadYear", uploadYearFrom, uploadYearTo))
                .feature(Choices.optional(PublicationFeature.class, "feature", feature))
                .module(module)
                .hasGovernanceSection(
                        Choices.optional(YesNoUnknown.class, "hasGovernanceSection", hasGovernanceSection))
                .mgiDomain(Choices.optional(MgiDomain.class, "mgiDomain", mgiDomain))
                .text(text);
    }

    Order order() {
        return Order.parse(sort, PublicationSearch.SORTS);
    }
}
