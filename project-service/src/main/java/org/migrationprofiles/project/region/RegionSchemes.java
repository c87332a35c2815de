package org.migrationprofiles.project.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The region schemes on record. */
@ApplicationScoped
class RegionSchemes implements PanacheRepositoryBase<RegionScheme, UUID> {

    Optional<RegionScheme> coded(String code) {
        return find("code", code).firstResultOptional();
    }

    List<RegionScheme> alive() {
        return list("deleted = false order by code");
    }
}
