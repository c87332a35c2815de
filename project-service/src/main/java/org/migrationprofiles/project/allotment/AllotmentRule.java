package org.migrationprofiles.project.allotment;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.WriteGuard;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemType;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.security.Roles;

/**
 * The Fund pays for a country once (S35, C14). Whatever is written - a profile, its project, an organisation that funds - is
 * judged by what the Fund pays for then. A row for each country decides between requests at the same moment: the second
 * waits for the first, then sees it.
 */
@ApplicationScoped
public class AllotmentRule implements WriteGuard {

    /** The Fund has paid for the country already. */
    public static final ProblemType IDF_ALLOTMENT_EXISTS =
            new ProblemType("idf-allotment-exists", "The Fund has paid for this country already", 409);

    // Its type is known by name alone: profiles are built on this rule.
    private static final String PROFILE = "country-profile";

    private final AllotmentClaims claims;
    private final SecurityIdentity identity;

    @Inject
    AllotmentRule(AllotmentClaims claims, SecurityIdentity identity) {
        this.claims = claims;
        this.identity = identity;
    }

    @Transactional
    void recount(@Observes StartupEvent event) {
        claims.recount();
    }

    /**
     * Lets an override be given, changed or taken away only by the role {@code admin}.
     *
     * @throws ProblemException 403 for anybody else
     */
    public void requireMayOverride(@Nullable AllotmentOverride before, @Nullable AllotmentOverride after) {
        if (!Objects.equals(before, after) && !identity.hasRole(Roles.ADMIN)) {
            throw new ProblemException(
                    ProblemTypes.FORBIDDEN,
                    "Only the role admin overrides the allotment rule.",
                    List.of(new FieldError("/allotmentOverride", "Leave it as it is.")));
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void judge(Aggregate<?> written) {
        if (claims.none()) {
            return;
        }
        boolean fresh = written.version() == 1;
        List<AllotmentClaim> own;
        switch (written.type().name()) {
            case PROFILE -> {
                own = ofProfiles(List.of(written.id()));
            }
            case "project" -> own = fresh && claims.ofProfilesOnly() ? List.of() : claims.ofProject(written.id());
            // No record has a funder yet that is put on record just now.
            case "organisation" -> own = fresh ? List.of() : claims.ofOrganisation(written.id());
            default -> {
                return;
            }
        }
        if (!fresh) {
            claims.release(written.id(), own);
        }
        own.forEach(this::take);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void judgeNew(List<Aggregate<?>> written) {
        if (claims.none()) {
            return;
        }
        List<UUID> profiles = new ArrayList<>();
        for (Aggregate<?> one : written) {
            if (one.type().name().equals(PROFILE)) {
                profiles.add(one.id());
            } else {
                judge(one);
            }
        }
        if (!profiles.isEmpty()) {
            ofProfiles(profiles).forEach(this::take);
        }
    }

    private List<AllotmentClaim> ofProfiles(List<UUID> profiles) {
        claims.keepFundersOfProjects(profiles);
        return claims.ofProfiles(profiles);
    }

    private void take(AllotmentClaim claim) {
        Optional<AllotmentClaim> holder = claims.locked(claim.country());
        if (holder.isEmpty() && !claims.insert(claim)) {
            holder = claims.locked(claim.country());
        }
        if (holder.filter(claim::equals).isPresent()) {
            return;
        }
        List<AllotmentClaim> others = claims.inCountry(claim.country()).stream()
                .filter(other -> !other.equals(claim))
                .toList();
        if (!others.isEmpty()) {
            AllotmentClaim first = holder.filter(others::contains).orElse(others.get(0));
            throw new ProblemException(
                            IDF_ALLOTMENT_EXISTS,
                            "The Fund has paid for " + claim.country() + " already: " + first.address()
                                    + ". Let another organisation fund this one, or ask an admin for an override.")
                    .with("country", claim.country())
                    .with("existing", first.address());
        }
        // Who held it claims it no longer.
        claims.replace(claim);
    }
}
