package org.migrationprofiles.project.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.imports.ImportRow;
import org.migrationprofiles.kit.imports.ImportTally;
import org.migrationprofiles.kit.imports.TableImport;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.project.organisation.FunderCategory;
import org.migrationprofiles.project.organisation.Organisation;
import org.migrationprofiles.project.organisation.OrganisationContent;
import org.migrationprofiles.project.organisation.OrganisationService;
import org.migrationprofiles.project.portfolio.Funder;
import org.migrationprofiles.project.portfolio.Project;
import org.migrationprofiles.project.portfolio.ProjectContent;
import org.migrationprofiles.project.portfolio.ProjectCountry;
import org.migrationprofiles.project.portfolio.ProjectIdentifier;
import org.migrationprofiles.project.portfolio.ProjectService;
import org.migrationprofiles.project.profile.CountryProfile;
import org.migrationprofiles.project.profile.CountryProfileContent;
import org.migrationprofiles.project.profile.CountryProfileService;
import org.migrationprofiles.project.publication.Publication;
import org.migrationprofiles.project.publication.PublicationContent;
import org.migrationprofiles.project.publication.PublicationSearch;
import org.migrationprofiles.project.publication.PublicationService;
import org.migrationprofiles.project.region.Country;

/**
 * The project columns of the report's Annex 1 (S106): each row is a country profile of a project of the Fund and its
 * released publication. What is on record already is left as it is; a row that says otherwise is warned of.
 */
@ApplicationScoped
class AnnexImport implements TableImport {

    private static final int LARGEST_PAGE = 200;
    private static final String FUND = "IDF";

    private final AnnexRows annexRows;
    private final OrganisationService organisations;
    private final ProjectService projects;
    private final CountryProfileService profiles;
    private final PublicationService publications;

    @Inject
    AnnexImport(
            AnnexRows annexRows,
            OrganisationService organisations,
            ProjectService projects,
            CountryProfileService profiles,
            PublicationService publications) {
        this.annexRows = annexRows;
        this.organisations = organisations;
        this.projects = projects;
        this.profiles = profiles;
        this.publications = publications;
    }

    @Override
    public String kind() {
        return "annex-1";
    }

    @Override
    public Set<String> columns() {
        return AnnexRows.COLUMNS;
    }

    @Override
    public void prepare(List<ImportRow> rows) {
        Map<String, Integer> fundingYears = new HashMap<>();
        Map<AnnexRows.Key, Integer> seen = new HashMap<>();
        for (ImportRow row : rows) {
            AnnexRows.AnnexRow annex = row.rejected() ? null : annexRows.read(row);
            if (annex == null) {
                continue;
            }
            Integer first = seen.putIfAbsent(annex.key(), row.number());
            if (first != null) {
                row.reject(null, "It says the same country, project and publication year as row " + first + ".");
                continue;
            }
            Integer year = fundingYears.putIfAbsent(annex.projectCode(), annex.fundingYear());
            if (year != null && year != annex.fundingYear()) {
                row.reject(
                        "funding_year",
                        "An earlier row of " + annex.projectCode() + " says " + year + ". A project has one.");
            }
        }
    }

    @Override
    public void accept(ImportRow row, @Nullable String source, ImportTally tally) {
        AnnexRows.AnnexRow annex = annexRows.read(row);
        if (annex == null) {
            return;
        }
        Provenance provenance = new Provenance(source, "Annex 1 row " + row.number());
        Project project = project(row, annex, provenance, tally);
        if (project != null) {
            CountryProfile profile = profile(project, annex.country(), provenance, tally);
            publication(profile, annex, provenance, tally);
        }
    }

    private @Nullable Project project(
            ImportRow row, AnnexRows.AnnexRow annex, Provenance provenance, ImportTally tally) {
        Optional<Project> found = projects.find(annex.projectCode());
        ProjectCountry country = ProjectCountry.benefiting(annex.country().iso3());
        if (found.isEmpty()) {
            ProjectContent content = ProjectContent.named(List.of(new ProjectIdentifier(
                            ProjectIdentifier.Scheme.IOM_PROJECT, annex.projectCode(), true, null, null)))
                    .withFundingYear(annex.fundingYear())
                    .withCountries(List.of(country))
                    .withFunders(List.of(Funder.of(fund(tally).id(), Funder.Role.FUNDER)))
                    .withProvenance(provenance);
            tally.created("projects");
            return projects.create(content);
        }
        Project project = found.get();
        if (project.deleted()) {
            row.reject("project_code", "The project was deleted: " + project.deletionReason());
            return null;
        }
        warnOfDifferences(row, annex, project);
        return withCountry(project, country, tally);
    }

    private static void warnOfDifferences(ImportRow row, AnnexRows.AnnexRow annex, Project project) {
        String code = project.content().identifiers().stream()
                .filter(ProjectIdentifier::primary)
                .map(ProjectIdentifier::value)
                .findFirst()
                .orElse(annex.projectCode());
        if (!code.equals(annex.projectCode())) {
            row.warn("project_code", annex.projectCode() + " is another name of " + code + ".");
        }
        Integer year = project.content().fundingYear();
        if (year == null || year != annex.fundingYear()) {
            row.warn(
                    "funding_year",
                    "On record is " + (year == null ? "none" : year)
                            + ", which stays. Change the project to change it.");
        }
    }

    private Project withCountry(Project project, ProjectCountry country, ImportTally tally) {
        ProjectContent content = project.content();
        if (content.countries().stream().anyMatch(known -> known.iso3().equals(country.iso3()))) {
            tally.unchanged("projects");
            return project;
        }
        List<ProjectCountry> countries = new ArrayList<>(content.countries());
        countries.add(country);
        return projects.change(project, content.withCountries(countries));
    }

    private Organisation fund(ImportTally tally) {
        return organisations.find(FUND).orElseGet(() -> {
            tally.created("organisations");
            return organisations.create(
                    new OrganisationContent(FUND, "IOM Development Fund", FunderCategory.IDF, null));
        });
    }

    private CountryProfile profile(Project project, Country country, Provenance provenance, ImportTally tally) {
        Optional<CountryProfile> found = profiles.find(project.id(), country.iso3());
        if (found.isPresent()) {
            tally.unchanged("profiles");
            return found.get();
        }
        tally.created("profiles");
        return profiles.create(CountryProfileContent.of(project.id(), country.iso3(), provenance));
    }

    private void publication(
            CountryProfile profile, AnnexRows.AnnexRow annex, Provenance provenance, ImportTally tally) {
        UUID profileId = profile.id();
        boolean known = publications.search(PublicationSearch.editionsOf(profileId), Slice.first(LARGEST_PAGE)).stream()
                .map(Placed::item)
                .map(Publication::content)
                .map(PublicationContent::editionYear)
                .anyMatch(year -> year != null && year == annex.publicationYear());
        if (known) {
            tally.unchanged("publications");
            return;
        }
        tally.created("publications");
        Publication unused =
                publications.create(PublicationContent.edition(profileId, annex.publicationYear(), provenance));
    }
}
