package org.migrationprofiles.metrics.indicator.catalogue.finding;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a success is on record. */
@Singleton
@RestsOn({"finding.subject", "finding.kind", "finding.category", "activity.projectId"})
class HasSuccess extends CataloguedIndicator {

    HasSuccess() {
        super(
                "has-success",
                Kind.PROPORTION,
                "Whether a success is on record; by category, one of this category.",
                List.of(PROJECT, COUNTRY_PROFILE, PUBLICATION, COUNTRY),
                List.of("S57", "C13"));
    }

    @Override
    public boolean observed() {
        return true;
    }

    @Override
    public List<String> categories() {
        return List.of(
                "POLICY_IMPACT",
                "SECOND_ORDER_IMPACT",
                "REFERENTIAL_PUBLICATION",
                "DATA_BASE",
                "INSTITUTIONALISATION",
                "OTHER");
    }

    @Override
    public String provenances() {
        return filled("""
                select place from {findings} finding
                where kind = 'SUCCESS' and (:category is null or category = :category)
                """);
    }
}
