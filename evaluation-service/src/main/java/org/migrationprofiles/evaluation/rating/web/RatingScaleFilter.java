package org.migrationprofiles.evaluation.rating.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;

/** The query of a list of rating scales. */
public class RatingScaleFilter {

    private static final List<SortField> SORTS =
            List.of(new SortField("key", "(r.content ->> 'key') collate \"C\"", "text"));

    @Parameter(description = "A label that they have, as it is written.")
    @QueryParam("label")
    @Nullable
    String label;

    @Parameter(description = "Id or key of the source that lays them down.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(description = "Part of the title; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, key; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(SourceNames sources) {
        return new Sought("rating_scale")
                .listed("labels", "label", "label", label)
                .from(sources.of(sourceId))
                .text(text, "r.content ->> 'title'")
                .selection();
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
