package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Counts the copies that were wanted and not printed. */
@Singleton
@RestsOn({"publication.visibility", "publication.availability"})
class CopiesMissing extends CataloguedIndicator {

    CopiesMissing() {
        super(
                "copies-missing-number",
                Kind.NUMBER,
                "Copies requested less printed, at least none; no number where it is not on record how many "
                        + "were requested at least and printed at most.",
                List.of(PUBLICATION),
                List.of("S95"));
    }

    @Override
    public boolean bounded() {
        return true;
    }

    @Override
    public int formulaVersion() {
        return 2;
    }

    @Override
    public String provenances() {
        return filled("select place from {copies-said} said");
    }
}
