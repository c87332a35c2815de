package org.migrationprofiles.evaluation.use.web;

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
import org.migrationprofiles.evaluation.use.Perception;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Choices;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.parameter.YearRange;

/** The query of a list of use events. */
public class UseEventFilter {

    private static final String USED_ON = "(r.content -> 'usedOn' ->> 'value')";
    private static final String GAPS =
            "(select string_agg(gap ->> 'description', ' ') from jsonb_array_elements(r.content -> 'gaps') gap)";
    private static final String NOTES =
            "(select string_agg(after ->> 'note', ' ') from jsonb_array_elements(r.content -> 'followOnProjects') after)";
    private static final List<SortField> SORTS = List.of(new SortField("usedOn", USED_ON + " collate \"C\"", "text"));

    @Parameter(
            description =
                    "Id of what was used; of a country its ISO 3166-1 alpha-2, alpha-3 or M49 code, of a programme its"
                            + " short name.")
    @QueryParam("subjectId")
    @Nullable
    String subjectId;

    @Parameter(
            description = "Id of a project that was used, or of which a profile, publication or activity was.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("projectId")
    @Nullable
    String projectId;

    @Parameter(description = "ISO 3166-1 alpha-2, alpha-3 or M49 code of the country that it is of.")
    @QueryParam("country")
    @Nullable
    String country;

    @Parameter(
            description = "Id of a project that came of it.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("followOnProjectId")
    @Nullable
    String followOnProjectId;

    @Parameter(description = "A topic of the use, or of a gap that it is about.")
    @QueryParam("topic")
    @Nullable
    String topic;

    @Parameter(
            description = "What the profile is to whoever used it.",
            schema = @Schema(implementation = Perception.class))
    @QueryParam("perception")
    @Nullable
    String perception;

    @Parameter(
            description = "The stage of the project's life that it falls in.",
            schema = @Schema(implementation = Phase.class))
    @QueryParam("phase")
    @Nullable
    String phase;

    @Parameter(description = "It was in this year or later.", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("usedYearFrom")
    @Nullable
    String usedYearFrom;

    @Parameter(description = "It was in this year or earlier.", schema = @Schema(type = SchemaType.INTEGER))
    @QueryParam("usedYearTo")
    @Nullable
    String usedYearTo;

    @Parameter(description = "Id or key of the source that tells of it.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(
            description =
                    "Part of what was done, by whom, of a gap or of what came of it; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, usedOn; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references, SourceNames sources) {
        return new Sought("use_event")
                .about(references.subject("subjectId", subjectId))
                .ofProject(Sought.SUBJECT, Ids.optional("projectId", projectId))
                .ofCountry(Sought.SUBJECT, references.country("country", country))
                .member("perception", Choices.optional(Perception.class, "perception", perception))
                .member("phase", Choices.optional(Phase.class, "phase", phase))
                .years(YearRange.of("usedYear", usedYearFrom, usedYearTo), USED_ON + " collate \"C\"")
                .listed(
                        "followOnProjects",
                        "projectId",
                        "followOnProject",
                        Ids.optional("followOnProjectId", followOnProjectId))
                .topic(topic)
                .from(sources.of(sourceId))
                .text(text, "r.content ->> 'action'", "r.content ->> 'actor'", GAPS, NOTES)
                .selection();
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
