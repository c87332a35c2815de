package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether the government had a part in a project. */
@Singleton
@RestsOn("project.participation")
class GovernmentInvolvement extends CataloguedIndicator {

    GovernmentInvolvement() {
        super(
                "government-involvement",
                Kind.PROPORTION,
                "Whether the government was involved in any stage of the project's life; by category, "
                        + "in this one.",
                List.of(PROJECT),
                List.of("S100"));
    }

    @Override
    public List<String> categories() {
        return List.of("DESIGN", "DEVELOPMENT", "IMPLEMENTATION", "POST_COMPLETION");
    }

    @Override
    public String provenances() {
        return filled("select place from {involvement-said} said where :category is null or stage = :category");
    }
}
