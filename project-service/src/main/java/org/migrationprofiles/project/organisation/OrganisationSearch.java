package org.migrationprofiles.project.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.SortField;

/** Which organisations are sought. What is null does not limit; all that is given has to hold. For one use. */
public final class OrganisationSearch {

    /** What the list can be ordered by. */
    public static final List<SortField> SORTS = List.of(
            new SortField("key", "o.key collate \"C\"", "text"),
            new SortField("name", "left(fold_text(o.content ->> 'name'), 100) collate \"C\"", "text"));

    private final Selection selection = new Selection("organisation", "o");

    Selection selection() {
        return selection;
    }

    /** Those of this category. */
    public OrganisationSearch category(@Nullable FunderCategory category) {
        selection.with("category", category, "o.content ->> 'category' = :category");
        return this;
    }

    /** Those of which the name or key has this in it; case and accents do not matter. */
    public OrganisationSearch text(@Nullable String text) {
        selection.with(
                "text",
                text,
                "strpos(fold_text(o.content ->> 'name'), fold_text(:text)) > 0 or strpos(fold_text(o.key), fold_text(:text)) > 0");
        return this;
    }
}
