package org.migrationprofiles.evaluation.claim.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.claim.ClaimKind;
import org.migrationprofiles.evaluation.replica.References;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.Choices;

/** The query of a list of claims. */
public class ClaimFilter {

    private static final String SUBJECT =
            "r.content -> 'subjects' @> jsonb_build_array(jsonb_build_object('id', cast(:subject as text)))";
    private static final String PLACE = "(r.content -> 'provenance' ->> 'locator')";

    private static final List<SortField> SORTS = List.of(
            new SortField("key", "r.key collate \"C\"", "text"),
            // Lines by their number: L50 comes before L125.
            new SortField(
                    "locator",
                    "coalesce('L' || lpad(substring(" + PLACE + " from '^L([0-9]{1,9})$'), 9, '0'), " + PLACE
                            + ") collate \"C\"",
                    "text"));

    @Parameter(description = "What sort of thing they claim.", schema = @Schema(implementation = ClaimKind.class))
    @QueryParam("kind")
    @Nullable
    String kind;

    @Parameter(description = "The indicator of metrics-service that they can be checked by.")
    @QueryParam("indicator")
    @Nullable
    String indicator;

    @Parameter(description = "A sentence or contradiction of the report that they stand for, such as S12 or C1.")
    @QueryParam("reference")
    @Nullable
    String reference;

    @Parameter(
            description =
                    "Id of what they speak of, a code of a country (ISO 3166-1 alpha-2, alpha-3 or M49), or the short name of a"
                            + " programme.")
    @QueryParam("subjectId")
    @Nullable
    String subjectId;

    @Parameter(description = "A topic, such as REMITTANCES.")
    @QueryParam("topic")
    @Nullable
    String topic;

    @Parameter(
            description = "The stage of a project's life that they speak of.",
            schema = @Schema(implementation = Phase.class))
    @QueryParam("phase")
    @Nullable
    String phase;

    @Parameter(description = "Key of a claim that they compete with.")
    @QueryParam("competesWith")
    @Nullable
    String competesWith;

    @Parameter(description = "Id or key of the source that claims it.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(description = "Part of the statement or of the quote; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, key, locator; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(References references, SourceNames sources) {
        return new Sought("claim")
                .member("kind", Choices.optional(ClaimKind.class, "kind", kind))
                .member("indicator", indicator)
                .listed("references", "reference", reference)
                .listed("topics", "topic", topic)
                .member("phase", Choices.optional(Phase.class, "phase", phase))
                .from(sources.of(sourceId))
                .text(text, "r.content ->> 'statement'", "r.content ->> 'quote'")
                .selection()
                .with("subject", references.subject("subjectId", subjectId), SUBJECT)
                .with(
                        "competesWith",
                        competesWith,
                        "r.content -> 'competingClaims' @> to_jsonb(cast(:competesWith as text))"
                                + " or r.competed_by @> to_jsonb(cast(:competesWith as text))");
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
