package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a project is taken for a process rather than a tool. */
@Singleton
@RestsOn("project.participation")
class SeenAsProcess extends CataloguedIndicator {

    SeenAsProcess() {
        super(
                "seen-as-process",
                Kind.PROPORTION,
                "Whether the project is taken for a process, and not for a tool, by what was observed last as of the "
                        + "date; where that differs, unknown. By category, in the eyes of this holder.",
                List.of(PROJECT),
                List.of("S77", "S99", "S107a"));
    }

    @Override
    public List<String> categories() {
        return List.of("IOM_INTERNAL", "GOVERNMENT", "OTHER");
    }

    @Override
    public String provenances() {
        return filled("""
                select place from {perceptions-said} said
                where coalesce(first_day_of(since), first_day_of(until), :asOf) <= :asOf
                """);
    }

    @Override
    public String observations() {
        return filled("{perceptions-said}");
    }

    /** 2: what was observed after the date that is asked for does not count. */
    @Override
    public int formulaVersion() {
        return 2;
    }
}
