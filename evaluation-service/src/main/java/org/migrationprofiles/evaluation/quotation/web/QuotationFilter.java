package org.migrationprofiles.evaluation.quotation.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;

/** The query of a list of quotations. */
public class QuotationFilter {

    private static final List<SortField> SORTS =
            List.of(new SortField("text", "left(fold_text(r.content ->> 'text'), 200) collate \"C\"", "text"));

    @Parameter(
            description =
                    "Id of the project, country profile, publication or activity that they speak of, a code of the country itself, or"
                            + " the short name of a programme.")
    @QueryParam("subjectId")
    @Nullable
    String subjectId;

    @Parameter(
            description = "Id of the project that they speak of, or of which they speak of a part.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(description = "ISO 3166-1 alpha-2, alpha-3 or M49 code of the country that they speak of.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(description = "Id or key of the source in which they stand, or in which they were said at first.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(description = "A topic that they are about, such as CLIMATE_CHANGE.")
    @QueryParam("topic")
    @Nullable
    String topic;

    @Parameter(
            description = "The stage of a project that they speak of.",
            schema = @Schema(implementation = Phase.class))
    @QueryParam("phase")
    @Nullable
    String phase;

    @Parameter(description = "Part of the words; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(description = "One of id, text; - before it for descending. Ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references, SourceNames sources) {
        return new Sought("quotation")
                .about(references.subject("subjectId", subjectId))
                .ofProject(Sought.SUBJECT, Ids.optional("projectId", projectId))
                .ofCountry(Sought.SUBJECT, references.country("country", country))
                .listed("topics", "topic", topic)
                .member("phase", Choices.optional(Phase.class, "phase", phase))
                .text(text, "r.content ->> 'text'")
                .from(sources.of(sourceId))
                .selection();
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
