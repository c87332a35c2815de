package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Counts the stages in which the government had a part. */
@Singleton
@RestsOn("project.participation")
class GovernmentInvolvementStages extends CataloguedIndicator {

    GovernmentInvolvementStages() {
        super(
                "government-involvement-stages",
                Kind.NUMBER,
                "In how many of the four stages of the project the government was involved; those of "
                        + "which nobody can tell may be more.",
                List.of(PROJECT),
                List.of("S100"));
    }

    @Override
    public boolean bounded() {
        return true;
    }

    @Override
    public String provenances() {
        return filled("select place from {involvement-said} said");
    }
}
