package org.migrationprofiles.metrics.indicator.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Grouping;
import org.migrationprofiles.metrics.indicator.NamedPopulation;
import org.migrationprofiles.metrics.indicator.RollUp;
import org.migrationprofiles.metrics.indicator.YearAxis;

/**
 * The query parameters of an indicator, as the OpenAPI document tells them. What is given is read from the address by
 * {@link org.migrationprofiles.metrics.indicator.IndicatorParameters}, which also sees what is given twice or has no
 * such name.
 */
public class IndicatorQuestion {

    @Parameter(
            description = "What is counted; the first unit that the catalogue names for the indicator when not given.",
            schema = @Schema(implementation = CountedUnit.class))
    @QueryParam("unit")
    @Nullable
    String unit;

    @Parameter(
            description = "Of which; the filters narrow it.",
            schema = @Schema(implementation = NamedPopulation.class, defaultValue = "IDF_COMPLETED"))
    @QueryParam("population")
    @Nullable
    String population;

    @Parameter(
            description = "Whether any country's yes makes the project's, or every country's is needed.",
            schema = @Schema(implementation = RollUp.class, defaultValue = "ANY"))
    @QueryParam("rollUp")
    @Nullable
    String rollUp;

    @Parameter(
            description =
                    "Any of these among the funders: IDF, IOM, EU_EC, GOVERNMENT, OTHER; separated by commas, any when not given.",
            example = "EU_EC,OTHER",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("funderCategory")
    @Nullable
    String funderCategory;

    @Parameter(
            description =
                    "None of these among the funders: IDF, IOM, EU_EC, GOVERNMENT, OTHER; separated by commas. What has no funder on record is excluded, with that reason.",
            example = "IDF",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("withoutFunderCategory")
    @Nullable
    String withoutFunderCategory;

    @Parameter(
            description = "Earliest funding year; none when not given.",
            example = "2011",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1900", maximum = "2199"))
    @QueryParam("fundingYearFrom")
    @Nullable
    String fundingYearFrom;

    @Parameter(
            description = "Latest funding year; none when not given.",
            example = "2014",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1900", maximum = "2199"))
    @QueryParam("fundingYearTo")
    @Nullable
    String fundingYearTo;

    @Parameter(
            description = "Earliest edition year; none when not given.",
            example = "2010",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1900", maximum = "2199"))
    @QueryParam("publicationYearFrom")
    @Nullable
    String publicationYearFrom;

    @Parameter(
            description = "Latest edition year; none when not given.",
            example = "2015",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1900", maximum = "2199"))
    @QueryParam("publicationYearTo")
    @Nullable
    String publicationYearTo;

    @Parameter(
            description =
                    "ISO 3166-1 alpha-2, alpha-3 or M49 codes, separated by commas; all countries when not given.",
            example = "KEN,MWI,480",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(
            description = "Types of publication: MP, EMP, REGIONAL_SYNTHESIS, REGIONAL_PROFILE; separated by commas.",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "MP,EMP"))
    @QueryParam("type")
    @Nullable
    String type;

    @Parameter(
            description =
                    "Any of these languages, as BCP 47 tags separated by commas; pt is also pt-BR. What has no language on record is excluded, with that reason.",
            example = "fr,es",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("language")
    @Nullable
    String language;

    @Parameter(
            description = "How far it has come: RELEASED, INCOMPLETE, WITHDRAWN; separated by commas.",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "RELEASED"))
    @QueryParam("status")
    @Nullable
    String status;

    @Parameter(
            description =
                    "Whether it is evaluated or surveyed: YES, NO, UNKNOWN; separated by commas, any when not given.",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("sampled")
    @Nullable
    String sampled;

    @Parameter(
            description =
                    "The only one that counts of the indicator's categories, which the catalogue lists; all when not given.",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("category")
    @Nullable
    String category;

    @Parameter(
            description =
                    "Code of the region scheme of region and of a breakdown by region; required with either of them.",
            example = "IOM_RO_2018",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("regionScheme")
    @Nullable
    String regionScheme;

    @Parameter(
            description = "Keys of regions of the scheme, separated by commas; all when not given.",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("region")
    @Nullable
    String region;

    @Parameter(description = "The breakdown; none when not given.", schema = @Schema(implementation = Grouping.class))
    @QueryParam("groupBy")
    @Nullable
    String groupBy;

    @Parameter(
            description =
                    "The only group of the breakdown that is asked about, by its key; UNKNOWN is what has no value for the breakdown. All when not given.",
            example = "2013",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("group")
    @Nullable
    String group;

    @Parameter(
            description =
                    "Which year a breakdown by year is of: one of the indicator's yearAxes. PUBLICATION_YEAR when not given; OBSERVATION_YEAR of what has a past of its own, such as government-buy-in.",
            schema = @Schema(implementation = YearAxis.class))
    @QueryParam("yearAxis")
    @Nullable
    String yearAxis;

    @Parameter(
            description =
                    "The date at which membership of a region is read where its scheme has no date of its own, and after which nothing counts as observed where that is on record; today when not given.",
            example = "2018-08-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @QueryParam("asOf")
    @Nullable
    String asOf;
}
