package org.migrationprofiles.project.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.imports.ReferenceNames;
import org.migrationprofiles.project.organisation.OrganisationService;
import org.migrationprofiles.project.portfolio.ProjectService;
import org.migrationprofiles.project.profile.CountryProfileService;

/**
 * What people call records: an organisation by its key, a project by any of its identifiers, a country profile by its project
 * and country, such as {@code PR.0085/ARG}.
 */
@ApplicationScoped
class NamesOfRecords implements ReferenceNames {

    private static final String ORGANISATION = "organisationId";
    private static final String PROJECT = "projectId";
    private static final String PROFILE = "profileId";

    private final OrganisationService organisations;
    private final ProjectService projects;
    private final CountryProfileService profiles;

    @Inject
    NamesOfRecords(OrganisationService organisations, ProjectService projects, CountryProfileService profiles) {
        this.organisations = organisations;
        this.projects = projects;
        this.profiles = profiles;
    }

    @Override
    public Optional<UUID> find(String member, String name) {
        if (isOf(member, ORGANISATION)) {
            return organisations.find(name).map(Aggregate::id);
        }
        if (isOf(member, PROJECT)) {
            return projects.find(name).map(Aggregate::id);
        }
        int slash = name.lastIndexOf('/');
        return isOf(member, PROFILE) && slash > 0
                ? projects.find(name.substring(0, slash))
                        .flatMap(project -> profiles.find(project.id(), name.substring(slash + 1)))
                        .map(Aggregate::id)
                : Optional.empty();
    }

    @Override
    public boolean stay(String member, String kind) {
        return (isOf(member, ORGANISATION) && !kind.equals("organisations"))
                || (isOf(member, PROJECT) && !kind.equals("projects"));
    }

    /** Whether a member, such as {@code fundingOrganisationId}, refers to what another is named after. */
    private static boolean isOf(String member, String kind) {
        return member.equals(kind) || member.endsWith(Character.toUpperCase(kind.charAt(0)) + kind.substring(1));
    }
}
