package org.migrationprofiles.project.allotment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the Fund pays for, as the views of the database tell it, and who holds a country's allotment. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AllotmentClaims {

    private final AllotmentScope scope;
    private final EntityManager entities;

    /**
     * @param scope {@code suite.allotment.scope}: what the Fund pays for once in a country; the same for all replicas
     */
    @Inject
    AllotmentClaims(
            @ConfigProperty(name = "suite.allotment.scope", defaultValue = "COUNTRY_PROFILE") AllotmentScope scope,
            EntityManager entities) {
        this.scope = scope;
        this.entities = entities;
    }

    boolean none() {
        return scope == AllotmentScope.OFF;
    }

    /** Whether a project that has no profiles claims nothing. */
    boolean ofProfilesOnly() {
        return scope == AllotmentScope.COUNTRY_PROFILE;
    }

    /** Those of profiles, or of the projects that make them in the same countries. */
    List<AllotmentClaim> ofProfiles(List<UUID> ids) {
        return select("profile_id = any(cast(:value as uuid[]))", texts(ids));
    }

    /** Those of a project and of its profiles. */
    List<AllotmentClaim> ofProject(UUID id) {
        return select("project_id = :value", id);
    }

    /** All, when an organisation is one of the Fund's; none otherwise. */
    List<AllotmentClaim> ofOrganisation(UUID id) {
        return select("exists (select 1 from organisation where id = :value and content ->> 'category' = 'IDF')", id);
    }

    /** Those in a country, in the order in which they were put on record. */
    List<AllotmentClaim> inCountry(String country) {
        return select("country = :value", country);
    }

    private List<AllotmentClaim> select(String condition, Object value) {
        String view = switch (scope) {
            case COUNTRY_PROFILE -> "allotment_claim_of_profiles";
            case COUNTRY -> "allotment_claim_of_countries";
            case OFF -> throw new IllegalStateException("Nothing is claimed");
        };
        return claims(
                "select country, holder_kind, holder_id from " + view + " where " + condition
                        + " order by country, holder_id",
                value);
    }

    /** Who holds a country's allotment; nobody else touches it before the transaction ends. */
    Optional<AllotmentClaim> locked(String country) {
        return claims(
                        "select country, holder_kind, holder_id from allotment where country = :value for update",
                        country)
                .stream()
                .findFirst();
    }

    /** Makes a claim the holder in a country that has none; waits for whoever does the same, and says who was first. */
    boolean insert(AllotmentClaim claim) {
        return with(claim, """
                        insert into allotment (country, holder_kind, holder_id) values (:country, :kind, :id)
                        on conflict (country) do nothing
                        """) == 1;
    }

    /** Makes a claim the holder in a country whose row the transaction has locked. */
    void replace(AllotmentClaim claim) {
        var unused = with(claim, "update allotment set holder_kind = :kind, holder_id = :id where country = :country");
    }

    private int with(AllotmentClaim claim, String statement) {
        return entities.createNativeQuery(statement)
                .setParameter("country", claim.country())
                .setParameter("kind", claim.kind())
                .setParameter("id", claim.id())
                .executeUpdate();
    }

    /** Frees what a project or profile holds beyond its claims. */
    void release(UUID holder, List<AllotmentClaim> claims) {
        var unused = entities.createNativeQuery(
                        "delete from allotment where holder_id = :holder and not (country = any(:countries))")
                .setParameter("holder", holder)
                .setParameter(
                        "countries",
                        claims.stream()
                                .filter(claim -> claim.id().equals(holder))
                                .map(AllotmentClaim::country)
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * Keeps the organisations that the projects of profiles are funded by from becoming the Fund's, or no longer being it,
     * before the transaction ends. Those that a record names itself are kept when it is checked.
     */
    void keepFundersOfProjects(List<UUID> profiles) {
        var unused = entities.createNativeQuery("""
                        select o.id from organisation o
                        where o.id in (select cast(f ->> 'organisationId' as uuid)
                                       from country_profile p join project j on j.id = p.project_id
                                       cross join lateral jsonb_array_elements(j.content -> 'funders') f
                                       where p.id = any(cast(:profiles as uuid[])))
                        order by o.id for share
                        """)
                .setParameter("profiles", texts(profiles))
                .getResultList();
    }

    /** Lets the first claim in each country hold it, whatever was so under another scope. */
    void recount() {
        var unusedLock = entities.createNativeQuery("lock table allotment in share row exclusive mode")
                .executeUpdate();
        var unusedDeletion = entities.createNativeQuery("delete from allotment").executeUpdate();
        if (!none()) {
            select("country <> :value", "").forEach(this::insert);
        }
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private List<AllotmentClaim> claims(String query, Object value) {
        List<?> rows = entities.createNativeQuery(query, Object[].class)
                .setParameter("value", value)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new AllotmentClaim((String) row[0], (String) row[1], (UUID) row[2]))
                .toList();
    }
}
