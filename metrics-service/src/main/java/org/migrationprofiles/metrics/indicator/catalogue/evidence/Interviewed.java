package org.migrationprofiles.metrics.indicator.catalogue.evidence;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether somebody was interviewed about a unit. */
@Singleton
@RestsOn({"interview.subject", "activity.projectId"})
class Interviewed extends CataloguedIndicator {

    Interviewed() {
        super(
                "interviewed",
                Kind.PROPORTION,
                "Whether an interview about it is on record. With rollUp=ALL, one about each of its country profiles: "
                        + "what is said of a project of several countries is said of none of them.",
                List.of(PROJECT, COUNTRY_PROFILE, PUBLICATION, COUNTRY),
                List.of("S5"));
    }

    @Override
    public int formulaVersion() {
        return 3;
    }

    @Override
    public String provenances() {
        return filled("""
                select coalesce(nullif(interview.state -> 'provenance', 'null'), '{}') || jsonb_build_object('toldOn', interview.state -> 'date')
                from replica interview
                where interview.aggregate_type = 'interview' and not interview.deleted
                  and interview.state -> 'subject' ->> 'id' = any ({subjects})
                """);
    }
}
