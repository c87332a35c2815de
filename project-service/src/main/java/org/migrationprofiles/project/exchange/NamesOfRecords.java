package org.migrationprofiles.project.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.imports.ReferenceNames;
import org.migrationprofiles.project.organisation.OrganisationService;
import org.migrationprofiles.project.portfolio.ProjectService;
import org.migrationprofiles.project.profile.CountryProfileContent;
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
    public Map<String, UUID> findAll(String member, Set<String> names) {
        if (isOf(member, ORGANISATION)) {
            return organisations.ids(names);
        }
        if (isOf(member, PROJECT)) {
            return projects.ids(names);
        }
        return isOf(member, PROFILE) ? profiles(names) : Map.of();
    }

    private Map<String, UUID> profiles(Set<String> names) {
        Map<String, UUID> projectIds = projects.ids(names.stream()
                .filter(name -> name.lastIndexOf('/') > 0)
                .map(name -> name.substring(0, name.lastIndexOf('/')))
                .collect(Collectors.toSet()));
        Map<String, UUID> byProject = new HashMap<>();
        profiles.ofProjects(projectIds.values()).forEach(profile -> {
            CountryProfileContent content = profile.content();
            byProject.put(content.projectId() + "/" + content.country(), profile.id());
        });
        Map<String, UUID> found = new HashMap<>();
        for (String name : names) {
            int slash = name.lastIndexOf('/');
            UUID project = slash > 0 ? projectIds.get(name.substring(0, slash)) : null;
            UUID profile = project == null ? null : byProject.get(project + name.substring(slash));
            if (profile != null) {
                found.put(name, profile);
            }
        }
        return found;
    }

    @Override
    public boolean stay(String member, String kind) {
        return (isOf(member, ORGANISATION) && !kind.equals("organisations"))
                || (isOf(member, PROJECT) && !kind.equals("projects"))
                || (isOf(member, PROFILE) && !kind.equals("projects") && !kind.equals("profiles"));
    }

    /** Whether a member, such as {@code fundingOrganisationId}, refers to what another is named after. */
    private static boolean isOf(String member, String kind) {
        return member.equals(kind) || member.endsWith(Character.toUpperCase(kind.charAt(0)) + kind.substring(1));
    }
}
