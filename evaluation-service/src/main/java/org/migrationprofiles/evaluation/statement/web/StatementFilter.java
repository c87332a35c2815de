package org.migrationprofiles.evaluation.statement.web;

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
import org.migrationprofiles.evaluation.statement.StatementKind;
import org.migrationprofiles.evaluation.statement.Statements;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.parameter.WholeNumbers;

/** The query of the search over everything that is said. */
public class StatementFilter {

    @Parameter(description = "Only records of this kind.", schema = @Schema(implementation = StatementKind.class))
    @QueryParam("kind")
    @Nullable
    String kind;

    @Parameter(
            description =
                    "Id of the project, country profile, publication or activity that they are about, a code of the country itself, or"
                            + " the short name of a programme.")
    @QueryParam("subjectId")
    @Nullable
    String subjectId;

    @Parameter(
            description =
                    "Id of the project that they are about, or of which they are about a part; a recommendation without a"
                            + " subject of its own is about what its evaluation covers.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(
            description =
                    "ISO 3166-1 alpha-2, alpha-3 or M49 code of the country that they are about; a recommendation without a"
                            + " subject of its own is about the countries whose profiles its evaluation covers.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(description = "Id or key of the source that says so, or that it was taken from.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(
            description =
                    "What their kind sorts them by: the category of a finding, the attribute of an assertion, the code of a result,"
                            + " the form of an impact.")
    @QueryParam("category")
    @Nullable
    String category;

    @Parameter(description = "A topic that they, or gaps that they name, are about, such as CLIMATE_CHANGE.")
    @QueryParam("topic")
    @Nullable
    String topic;

    @Parameter(
            description = "The stage of a project that they speak of (S20).",
            schema = @Schema(implementation = Phase.class))
    @QueryParam("phase")
    @Nullable
    String phase;

    @Parameter(
            description = "How well they are borne out, from 1 to 4.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "4"))
    @QueryParam("evidenceLevel")
    @Nullable
    String evidenceLevel;

    @Parameter(description = "Part of what they say; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(description = "id, which is the order of creation; - before it for descending.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references, SourceNames sources) {
        Sought sought = Statements.sought(Choices.optional(StatementKind.class, "kind", kind))
                .from(sources.of(sourceId))
                .member("phase", Choices.optional(Phase.class, "phase", phase))
                .member(
                        "evidenceLevel",
                        evidenceLevel == null ? null : WholeNumbers.between(1, 4, "evidenceLevel", evidenceLevel));
        return Statements.limited(
                sought.topic(topic),
                references.subject("subjectId", subjectId),
                Ids.optional("projectId", projectId),
                references.country("country", country),
                category,
                text);
    }

    Order order() {
        return Order.parse(sort, List.of());
    }
}
