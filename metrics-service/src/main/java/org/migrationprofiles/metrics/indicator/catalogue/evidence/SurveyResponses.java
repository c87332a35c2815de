package org.migrationprofiles.metrics.indicator.catalogue.evidence;

import static org.migrationprofiles.metrics.indicator.CountedUnit.SURVEY;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells which surveys were answered. */
@Singleton
@RestsOn("survey.status")
class SurveyResponses extends CataloguedIndicator {

    SurveyResponses() {
        super(
                "survey-responses",
                Kind.PROPORTION,
                "Whether a survey that was sent was answered. One not answered yet, declined, or to "
                        + "somebody not available is a no.",
                List.of(SURVEY),
                List.of("S13", "S14"));
    }

    @Override
    public String populationRule() {
        return "N is all surveys that were sent about a profile of the population; n those that were "
                + "answered. What was never sent is not in N.";
    }
}
