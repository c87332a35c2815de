package org.migrationprofiles.evaluation.source.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.source.Confidentiality;
import org.migrationprofiles.evaluation.source.SourceType;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Choices;

/** The query of a list of sources. */
public class SourceFilter {

    private static final List<SortField> SORTS = List.of(
            new SortField("key", "r.key collate \"C\"", "text"),
            new SortField("title", "fold_text(r.content ->> 'title') collate \"C\"", "text"),
            new SortField("issued", "(r.content -> 'issued' ->> 'value') collate \"C\"", "text"));

    @Parameter(description = "Their kind (S3).", schema = @Schema(implementation = SourceType.class))
    @QueryParam("type")
    @Nullable
    String type;

    @Parameter(
            description = "Whom they are meant for; PUBLIC where nobody has said anything.",
            schema = @Schema(implementation = Confidentiality.class))
    @QueryParam("confidentiality")
    @Nullable
    String confidentiality;

    @Parameter(description = "BCP 47 tag of a language that they are in; pt finds pt-BR too.")
    @QueryParam("language")
    @Nullable
    String language;

    @Parameter(
            description =
                    "Part of the title, of another title that they go by, or of the publisher; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, key, title, issued; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought() {
        Confidentiality meant = Choices.optional(Confidentiality.class, "confidentiality", confidentiality);
        return new Sought("source")
                .member("type", Choices.optional(SourceType.class, "type", type))
                .inLanguage(language)
                .text(
                        text,
                        "r.content ->> 'title'",
                        "cast(jsonb_path_query_array(r.content, '$.titleVariants[*].text') as text)",
                        "r.content ->> 'publisher'")
                .selection()
                // What is on record from before there was such a member says nothing of it.
                .with(
                        "confidentiality",
                        meant,
                        "coalesce(r.content ->> 'confidentiality', 'PUBLIC') = :confidentiality");
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
