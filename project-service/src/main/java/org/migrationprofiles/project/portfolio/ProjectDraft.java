package org.migrationprofiles.project.portfolio;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.project.LocalisedText;

/** A content on its way to another one, so that only one place names all components in their order. For one use. */
final class ProjectDraft {

    List<ProjectIdentifier> identifiers;
    List<LocalisedText> titles;

    @Nullable
    Integer fundingYear;

    List<ProjectCountry> countries;
    List<Funder> funders;

    @Nullable
    Provenance provenance;

    private ProjectDraft(ProjectContent content) {
        identifiers = content.identifiers();
        titles = content.titles();
        fundingYear = content.fundingYear();
        countries = content.countries();
        funders = content.funders();
        provenance = content.provenance();
    }

    /** What the content is after a change. */
    static ProjectContent changed(ProjectContent content, Consumer<ProjectDraft> change) {
        ProjectDraft draft = new ProjectDraft(content);
        change.accept(draft);
        return draft.content();
    }

    private ProjectContent content() {
        return new ProjectContent(identifiers, titles, fundingYear, countries, funders, provenance);
    }
}
