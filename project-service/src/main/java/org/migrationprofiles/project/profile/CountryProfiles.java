package org.migrationprofiles.project.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The country profiles on record. */
@ApplicationScoped
class CountryProfiles implements PanacheRepositoryBase<CountryProfile, UUID> {

    List<CountryProfile> search(CountryProfileSearch sought, UUID after, int limit) {
        return find("""
                        deleted = false and id > ?1
                        and (?2 is null or projectId = ?2) and (?3 is null or country = ?3) order by id
                        """, after, sought.projectId(), sought.country())
                .page(0, limit)
                .list();
    }

    Optional<CountryProfile> of(@Nullable UUID projectId, String country) {
        return projectId == null
                ? Optional.empty()
                : find("deleted = false and projectId = ?1 and country = ?2", projectId, country)
                        .firstResultOptional();
    }
}
