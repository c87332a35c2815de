package org.migrationprofiles.project.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.project.allotment.AllotmentRule;
import org.migrationprofiles.project.organisation.OrganisationService;
import org.migrationprofiles.project.portfolio.ProjectService;
import org.migrationprofiles.project.region.Countries;

/** Use cases of country profiles. */
@ApplicationScoped
@Transactional
public class CountryProfileService {

    private final CountryProfiles profiles;
    private final ProjectService projects;
    private final OrganisationService organisations;
    private final Countries countries;
    private final Succession succession;
    private final AllotmentRule allotments;
    private final AggregateWriter writer;

    @Inject
    public CountryProfileService(
            CountryProfiles profiles,
            ProjectService projects,
            OrganisationService organisations,
            Countries countries,
            Succession succession,
            AllotmentRule allotments,
            AggregateWriter writer) {
        this.profiles = profiles;
        this.projects = projects;
        this.organisations = organisations;
        this.countries = countries;
        this.succession = succession;
        this.allotments = allotments;
        this.writer = writer;
    }

    /**
     * The country profile with an id.
     *
     * @throws ProblemException 404 when there is none
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public CountryProfile get(String id) {
        return find(id).orElseThrow(() ->
                new ProblemException(ProblemTypes.NOT_FOUND, "There is no country profile with this id."));
    }

    /** The country profile with an id, if there is one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<CountryProfile> find(String id) {
        try {
            return profiles.findByIdOptional(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The profile that a project makes for a country, if there is one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<CountryProfile> find(UUID projectId, String country) {
        return profiles.of(projectId, country);
    }

    /** The profiles of a country that no project makes. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<CountryProfile> ofCountryAlone(String country) {
        return profiles.ofCountryAlone(country);
    }

    /** The profiles that some projects make. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<CountryProfile> ofProjects(Collection<UUID> projectIds) {
        return profiles.ofProjects(projectIds);
    }

    /** Looks up at once what many profiles are checked by that are put on record together. */
    public void expect(List<CountryProfileContent> contents) {
        projects.expectReferences(contents.stream().map(CountryProfileContent::projectId));
        organisations.expectReferences(contents.stream().flatMap(content -> content.organisations().values().stream()));
        expectReferences(contents.stream().map(CountryProfileContent::supersedes));
        profiles.expect(contents);
    }

    /** Whether another aggregate may refer to the country profile with this id. */
    public boolean mayBeReferredTo(UUID id) {
        return writer.mayReferTo(CountryProfile.class, id);
    }

    /** Looks up at once the country profiles that many records refer to which are put on record together, as {@link #mayBeReferredTo} does. */
    public void expectReferences(Stream<@Nullable UUID> ids) {
        writer.expectReferences(CountryProfile.class, ids);
    }

    /** A slice of those sought and not deleted. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Placed<CountryProfile>> search(CountryProfileSearch sought, Slice slice) {
        return profiles.search(sought, slice);
    }

    /** What took the place of what: the profiles of a country before and after one (S35). */
    public ProfileSuccession succession(CountryProfile profile) {
        return succession.of(profile);
    }

    /** The assessments by the Migration Governance Indicators that profiles of a country are linked to (S107b). */
    public List<LinkedAssessment> assessments(String iso3) {
        return profiles.ofCountry(iso3).stream()
                .flatMap(profile -> profile.content().mgiAssessments().stream()
                        .map(assessment -> new LinkedAssessment(profile.id(), assessment)))
                .sorted(Comparator.comparing(linked -> linked.assessment().year()))
                .toList();
    }

    /**
     * Puts a country profile on record.
     *
     * @throws ProblemException 403 when it overrides the allotment rule without leave, 409 when that rule forbids it, when
     *     the project has one for this country or when profiles would supersede each other, 422 when it names what is not
     *     on record
     */
    public CountryProfile create(CountryProfileContent content) {
        allotments.requireMayOverride(null, content.allotmentOverride());
        check(content, null);
        CountryProfile profile = writer.create(new CountryProfile(content));
        profiles.wrote(profile);
        return profile;
    }

    /**
     * Gives a country profile another content.
     *
     * @throws ProblemException as {@link #create}
     */
    public CountryProfile change(CountryProfile known, CountryProfileContent content) {
        allotments.requireMayOverride(known.content().allotmentOverride(), content.allotmentOverride());
        check(content, known.id());
        CountryProfile profile = writer.writable(CountryProfile.class, known);
        var unused = writer.change(profile, content);
        profiles.wrote(profile);
        return profile;
    }

    /** Marks a country profile as deleted. */
    public CountryProfile delete(CountryProfile known, String reason) {
        CountryProfile profile = writer.writable(CountryProfile.class, known);
        writer.delete(profile, reason);
        return profile;
    }

    /**
     * Brings a deleted country profile back as it was, when it could be put on record today.
     *
     * @throws ProblemException as {@link #create}
     */
    public CountryProfile restore(CountryProfile known, String reason) {
        check(known.content(), known.id());
        CountryProfile profile = writer.writable(CountryProfile.class, known);
        writer.restore(profile, reason);
        return profile;
    }

    private void check(CountryProfileContent content, @Nullable UUID self) {
        List<FieldError> unknown = unknownReferences(content);
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    ProjectService.UNKNOWN_REFERENCE, "Put what is missing on record first.", unknown);
        }
        profiles.of(content.projectId(), content.country())
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> {
                    throw new ProblemException(
                                    ProblemTypes.CONFLICT, "The project has a profile for this country already.")
                            .with("existing", "/v1/profiles/" + other.id());
                });
        succession.check(content, self);
    }

    private List<FieldError> unknownReferences(CountryProfileContent content) {
        List<FieldError> unknown = new ArrayList<>();
        UUID projectId = content.projectId();
        if (projectId != null && !projects.mayBeReferredTo(projectId)) {
            unknown.add(new FieldError("/projectId", "There is no such project."));
        }
        if (countries.find(content.country()).isEmpty()) {
            unknown.add(new FieldError("/country", "There is no such country."));
        }
        UUID supersedes = content.supersedes();
        if (supersedes != null && !mayBeReferredTo(supersedes)) {
            unknown.add(new FieldError("/supersedes", "There is no such country profile."));
        }
        content.organisations().forEach((pointer, organisationId) -> {
            if (!organisations.mayBeReferredTo(organisationId)) {
                unknown.add(new FieldError(pointer, "There is no such organisation."));
            }
        });
        return unknown;
    }
}
