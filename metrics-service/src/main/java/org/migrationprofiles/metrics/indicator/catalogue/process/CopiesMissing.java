package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Counts the copies that were wanted and not printed. */
@Singleton
class CopiesMissing extends CataloguedIndicator {

    CopiesMissing() {
        super(
                "copies-missing-number",
                Kind.NUMBER,
                "Copies requested less printed, at least none; without either number, no number.",
                List.of(PUBLICATION),
                List.of("S95"));
    }

    @Override
    public boolean bounded() {
        return true;
    }
}
