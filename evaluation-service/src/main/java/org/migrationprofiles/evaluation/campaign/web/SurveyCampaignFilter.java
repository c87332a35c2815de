package org.migrationprofiles.evaluation.campaign.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Sought;
import org.migrationprofiles.evaluation.campaign.SurveyCampaignService;
import org.migrationprofiles.evaluation.source.SourceNames;
import org.migrationprofiles.kit.paging.Order;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;

/** The query of a list of survey campaigns. */
public class SurveyCampaignFilter {

    private static final List<SortField> SORTS = List.of(
            new SortField("key", "r.key", "text"),
            new SortField("sentFrom", "(r.content -> 'sentFrom' ->> 'value') collate \"C\"", "text"));

    @Parameter(description = "Id, key and version (idf-survey/1) or key alone of the instrument that they ask by.")
    @QueryParam("instrument")
    @Nullable
    String instrument;

    @Parameter(description = "Id or key of the source that says so.")
    @QueryParam("sourceId")
    @Nullable
    String sourceId;

    @Parameter(description = "Part of the title, the population or the note; case and accents do not matter.")
    @QueryParam("text")
    @Nullable
    String text;

    @Parameter(
            description =
                    "One of id, key, sentFrom; - before it for descending. What has no value there comes last; ids break ties.")
    @QueryParam("sort")
    @Nullable
    String sort;

    Selection sought(SourceNames sources, SurveyCampaignService campaigns) {
        return new Sought("survey_campaign")
                .memberAmong("instrumentId", instrument == null ? null : campaigns.instrumentIds(instrument))
                .from(sources.of(sourceId))
                .text(text, "r.content ->> 'title'", "r.content ->> 'population'", "r.content ->> 'note'")
                .selection();
    }

    Order order() {
        return Order.parse(sort, SORTS);
    }
}
