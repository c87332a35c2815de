package org.migrationprofiles.project.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.project.Chains;

/** Which profile of a country takes the place of which (S35): never of one of another country, and never in a circle. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Succession {

    private static final String FIELD = "/supersedes";

    private final CountryProfiles profiles;
    private final Chains chains;

    @Inject
    Succession(CountryProfiles profiles, Chains chains) {
        this.profiles = profiles;
        this.chains = chains;
    }

    /**
     * Checks what a content says of it.
     *
     * @param self the profile that is to have the content; null for a new one
     * @throws ProblemException 409 unless both are of one country and do not supersede each other
     */
    void check(CountryProfileContent content, @Nullable UUID self) {
        UUID superseded = content.supersedes();
        if (superseded != null) {
            requireSameCountry(content.country(), profiles.findById(superseded));
            if (self != null && chains.wouldClose(Chains.Links.SUPERSEDED_PROFILES, self, superseded)) {
                throw new ProblemException(
                        ProblemTypes.CONFLICT,
                        "A profile does not take its own place.",
                        List.of(new FieldError(FIELD, "It takes the place of this one, itself or through others.")));
            }
        }
        if (self != null) {
            profiles.supersededBy(self).forEach(later -> requireSameCountry(content.country(), later));
        }
    }

    /** The profiles before and after one. */
    ProfileSuccession of(CountryProfile profile) {
        Deque<CountryProfileState> before = new ArrayDeque<>();
        for (UUID id = profile.content().supersedes(); id != null; ) {
            CountryProfile earlier = profiles.findById(id);
            before.addFirst(earlier.state());
            id = earlier.content().supersedes();
        }
        List<CountryProfileState> after = new ArrayList<>();
        Deque<CountryProfile> next = new ArrayDeque<>(profiles.supersededBy(profile.id()));
        while (!next.isEmpty()) {
            CountryProfile later = next.removeFirst();
            after.add(later.state());
            next.addAll(profiles.supersededBy(later.id()));
        }
        return new ProfileSuccession(List.copyOf(before), after);
    }

    private static void requireSameCountry(String country, CountryProfile other) {
        if (!other.content().country().equals(country)) {
            throw new ProblemException(
                            ProblemTypes.CONFLICT,
                            "A profile takes the place of one of the same country.",
                            List.of(new FieldError(
                                    "/country",
                                    "The other one is of " + other.content().country() + ".")))
                    .with("existing", "/v1/profiles/" + other.id());
        }
    }
}
