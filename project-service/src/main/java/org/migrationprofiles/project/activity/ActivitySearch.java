package org.migrationprofiles.project.activity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;
import org.migrationprofiles.kit.parameter.YearRange;

/** Which activities are sought. What is null does not limit; all that is given has to hold. For one use. */
public final class ActivitySearch {

    /** What the list can be ordered by. */
    public static final List<SortField> SORTS = List.of(
            new SortField("type", "(a.content ->> 'type') collate \"C\"", "text"),
            new SortField("from", "(a.content -> 'period' -> 'from' ->> 'value') collate \"C\"", "text"),
            new SortField(
                    "title", "left(fold_text(a.content -> 'titles' -> 0 ->> 'text'), 100) collate \"C\"", "text"));

    private final Selection selection = new Selection("activity", "a");

    Selection selection() {
        return selection;
    }

    /** Those of this project. */
    public ActivitySearch project(@Nullable UUID project) {
        selection.with("project", project, "a.project_id = :project");
        return this;
    }

    /** Those that name this country, ISO 3166-1 alpha-3. */
    public ActivitySearch country(@Nullable String country) {
        selection.with("country", country, "a.content -> 'countries' @> to_jsonb(cast(:country as text))");
        return this;
    }

    /** Those of this kind. */
    public ActivitySearch type(@Nullable ActivityType type) {
        selection.with("type", type, "a.content ->> 'type' = :type");
        return this;
    }

    /** Those that have come so far. */
    public ActivitySearch status(@Nullable ActivityStatus status) {
        selection.with("status", status, "a.content ->> 'status' = :status");
        return this;
    }

    /** Those that are for this. */
    public ActivitySearch purpose(@Nullable ActivityPurpose purpose) {
        selection.with("purpose", purpose, "a.content -> 'purposes' @> to_jsonb(cast(:purpose as text))");
        return this;
    }

    /** Those that began in these years. */
    public ActivitySearch year(YearRange years) {
        selection.with(
                "yearFrom", years.from(), "left(a.content -> 'period' -> 'from' ->> 'value', 4)::int >= :yearFrom");
        selection.with("yearTo", years.to(), "left(a.content -> 'period' -> 'from' ->> 'value', 4)::int <= :yearTo");
        return this;
    }

    /** Those of which a title has this in it; case and accents do not matter. */
    public ActivitySearch text(@Nullable String text) {
        selection.with("text", text, """
                exists (select 1 from jsonb_array_elements(a.content -> 'titles') title
                        where strpos(fold_text(title ->> 'text'), fold_text(:text)) > 0)
                """);
        return this;
    }
}
