package org.migrationprofiles.metrics.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.indicator.NamedPopulation;
import org.migrationprofiles.metrics.indicator.SchemeRegion;
import org.migrationprofiles.metrics.indicator.SchemeRegions;
import org.migrationprofiles.metrics.reading.ReadingConditions;
import org.migrationprofiles.metrics.status.AgeBasis;
import org.migrationprofiles.metrics.status.Existence;
import org.migrationprofiles.metrics.status.ProfileStatus;
import org.migrationprofiles.metrics.status.ProfileStatusQuery;

/** Lists the countries that no released profile is of (S80): coverage told from its other side. */
@ApplicationScoped
public class CountriesWithoutProfile {

    private final ProfileStatus status;
    private final SchemeRegions schemes;
    private final ReadSnapshot snapshot;

    @Inject
    public CountriesWithoutProfile(ProfileStatus status, SchemeRegions schemes, ReadSnapshot snapshot) {
        this.status = status;
        this.schemes = schemes;
        this.snapshot = snapshot;
    }

    /**
     * Countries by alpha-3 code, at one moment of the read model.
     *
     * @param exists only those of which a source says that there is none, or only those of which nothing is known; null for both
     * @param scheme of the regions; null for all countries
     * @param regions only those in any of these; not read without a scheme
     * @param after code behind which to start; null for the first
     * @param limit the most to return
     * @throws org.migrationprofiles.kit.problem.ProblemException 400 for a region that there is not
     */
    public List<CountryWithoutProfile> page(
            @Nullable Existence exists,
            @Nullable String scheme,
            List<String> regions,
            LocalDate asOf,
            @Nullable String after,
            int limit) {
        return snapshot.of(() -> {
            Set<String> inside = scheme == null ? null : inside(scheme, regions, asOf);
            return status
                    .of(new ProfileStatusQuery(
                            asOf,
                            ProfileStatus.REPORTED_CYCLE,
                            AgeBasis.EDITION_YEAR,
                            NamedPopulation.ALL,
                            List.of(),
                            true))
                    .countries()
                    .stream()
                    .filter(country -> country.exists() != Existence.YES)
                    .filter(country -> exists == null || country.exists() == exists)
                    .filter(country -> inside == null || inside.contains(country.iso3()))
                    .filter(country -> after == null || country.iso3().compareTo(after) > 0)
                    .limit(limit)
                    .map(country -> new CountryWithoutProfile(
                            country.iso3(),
                            country.iso2(),
                            country.m49(),
                            country.name(),
                            country.exists(),
                            country.sources(),
                            ReadingConditions.kept("/v1/profile-status?country=" + country.iso3() + "&asOf=" + asOf)))
                    .toList();
        });
    }

    private Set<String> inside(String scheme, List<String> wanted, LocalDate asOf) {
        List<SchemeRegion> regions = schemes.of(scheme, asOf);
        List<String> keys = regions.stream().map(SchemeRegion::key).toList();
        if (!keys.containsAll(wanted)) {
            throw QueryParameters.refused("region", "one of " + String.join(", ", keys));
        }
        return regions.stream()
                .filter(region -> wanted.isEmpty() || wanted.contains(region.key()))
                .flatMap(region -> region.countries().stream())
                .collect(Collectors.toSet());
    }
}
