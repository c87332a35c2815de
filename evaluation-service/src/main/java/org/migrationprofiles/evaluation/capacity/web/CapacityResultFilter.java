package org.migrationprofiles.evaluation.capacity.web;

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
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Booleans;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;

/** The query of a list of capacity results. */
public class CapacityResultFilter {

    private static final List<SortField> SORTS =
            List.of(new SortField("resultCode", "(r.content ->> 'resultCode') collate \"C\"", "text"));

    private static final String CONTRADICTED = """
            (r.content ->> 'value' <> 'UNKNOWN' and exists (
                select 1 from capacity_result other
                where not other.deleted and other.content ->> 'profileId' = r.content ->> 'profileId'
                  and other.content ->> 'resultCode' = r.content ->> 'resultCode'
                  and other.content ->> 'value' not in ('UNKNOWN', r.content ->> 'value')))""";

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

    @Parameter(
            description =
                    "true for those that another result of the same profile and code says otherwise of, such as NO beside YES; false"
                            + " for the others. UNKNOWN contradicts nothing.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @QueryParam("contradicted")
    @Nullable
    String contradicted;

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

    Selection sought(References references, SourceNames sources) {
        return new Sought("capacity_result")
                .member("profileId", Ids.optional("profileId", profileId))
                .ofProject(Sought.PROFILE, Ids.optional("projectId", projectId))
                .ofCountry(Sought.PROFILE, references.country("country", country))
                .member("resultCode", Choices.optional(ResultCode.class, "resultCode", resultCode))
                .member("value", Choices.optional(Observation.class, "value", value))
                .from(sources.of(sourceId))
                .text(text, "r.content ->> 'note'")
                .selection()
                .with(
                        "contradicted",
                        contradicted == null ? null : Booleans.orFalse("contradicted", contradicted),
                        CONTRADICTED + " = :contradicted");
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
