package org.migrationprofiles.evaluation.instrument.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.instrument.InstrumentStatus;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Choices;

/** The query of a list of survey instruments. */
public class SurveyInstrumentFilter {

    private static final List<SortField> SORTS = List.of(
            new SortField("key", "r.key", "text"), new SortField("title", "fold_text(r.content ->> 'title')", "text"));

    @Parameter(description = "Their key: all versions of one instrument.")
    @QueryParam("key")
    @Nullable
    String key;

    @Parameter(description = "How far they have come.", schema = @Schema(implementation = InstrumentStatus.class))
    @QueryParam("status")
    @Nullable
    String status;

    @Parameter(description = "BCP 47 tag of a language that they are asked in, such as en.")
    @QueryParam("language")
    @Nullable
    String language;

    @Parameter(description = "Id or key of the source that says so.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(description = "Part of the title, the note or what is asked; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, key, title; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(SourceNames sources) {
        return new Sought("survey_instrument")
                .member("key", key)
                .member("status", Choices.optional(InstrumentStatus.class, "status", status))
                .listed("languages", "language", language)
                .from(sources.of(sourceId))
                .text(
                        text,
                        "r.content ->> 'title'",
                        "r.content ->> 'note'",
                        "(select string_agg(asked ->> 'text', ' ') from jsonb_path_query(r.content, '$.questions[*].texts[*]')"
                                + " asked)")
                .selection();
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
