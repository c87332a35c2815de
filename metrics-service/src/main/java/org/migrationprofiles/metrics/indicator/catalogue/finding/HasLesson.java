package org.migrationprofiles.metrics.indicator.catalogue.finding;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a lesson is on record. */
@Singleton
@RestsOn({"finding.subject", "finding.kind", "finding.category", "activity.projectId"})
class HasLesson extends CataloguedIndicator {

    HasLesson() {
        super(
                "has-lesson",
                Kind.PROPORTION,
                "Whether a lesson is on record; by category, one of this category.",
                List.of(PROJECT, COUNTRY_PROFILE, PUBLICATION, COUNTRY),
                List.of("S4"));
    }

    @Override
    public boolean observed() {
        return true;
    }

    @Override
    public List<String> categories() {
        return List.of(
                "DISTRIBUTION_PLAN", "PM_DEDICATION", "PROCESS_NOT_TOOL", "GOVERNMENT_LIFECYCLE_INVOLVEMENT", "OTHER");
    }

    @Override
    public String provenances() {
        return filled("""
                select place from {findings} finding
                where kind = 'LESSON' and (:category is null or category = :category)
                """);
    }
}
