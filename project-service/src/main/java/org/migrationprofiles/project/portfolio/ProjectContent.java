package org.migrationprofiles.project.portfolio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.project.LocalisedText;

/**
 * What is known of a project.
 *
 * @param identifiers at least one, exactly one of them primary
 * @param titles at most one for each language; none where none was found
 * @param fundingYear the year in which the Fund allotted money, 1951 to 2100; null where it is not known
 * @param countries that take part
 * @param funders who pays
 * @param provenance where this was found
 */
public record ProjectContent(
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid ProjectIdentifier> identifiers,
        @Size(max = 50) List<@NotNull @Valid LocalisedText> titles,
        @Nullable @Min(1951) @Max(2100) Integer fundingYear,
        @Size(max = 300) List<@NotNull @Valid ProjectCountry> countries,
        @Size(max = 100) List<@NotNull @Valid Funder> funders,
        @Nullable @Valid Provenance provenance) {

    /** Lists that are not given are empty. */
    public ProjectContent {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        titles = titles == null ? List.of() : List.copyOf(titles);
        countries = countries == null ? List.of() : List.copyOf(countries);
        funders = funders == null ? List.of() : List.copyOf(funders);
    }

    /** What is known of a project of which only names are known. */
    public static ProjectContent named(List<ProjectIdentifier> identifiers) {
        return new ProjectContent(identifiers, List.of(), null, List.of(), List.of(), null);
    }

    /** The same with these identifiers. */
    public ProjectContent withIdentifiers(List<ProjectIdentifier> replacement) {
        return ProjectDraft.changed(this, draft -> draft.identifiers = replacement);
    }

    /** The same with this funding year. */
    public ProjectContent withFundingYear(@Nullable Integer replacement) {
        return ProjectDraft.changed(this, draft -> draft.fundingYear = replacement);
    }

    /** The same with these countries. */
    public ProjectContent withCountries(List<ProjectCountry> replacement) {
        return ProjectDraft.changed(this, draft -> draft.countries = replacement);
    }

    /** The same with these funders. */
    public ProjectContent withFunders(List<Funder> replacement) {
        return ProjectDraft.changed(this, draft -> draft.funders = replacement);
    }

    /** The same with this provenance. */
    public ProjectContent withProvenance(@Nullable Provenance replacement) {
        return ProjectDraft.changed(this, draft -> draft.provenance = replacement);
    }

    @JsonIgnore
    @RuleAbout("identifiers")
    @AssertTrue(message = "Exactly one identifier is primary.")
    boolean isNamedOnce() {
        return identifiers.isEmpty()
                || identifiers.stream().filter(ProjectIdentifier::primary).count() == 1;
    }

    @JsonIgnore
    @RuleAbout("countries")
    @AssertTrue(message = "A country takes part once.")
    boolean isEachCountryOnce() {
        HashSet<String> seen = new HashSet<>();
        return countries.stream().allMatch(country -> seen.add(country.iso3()));
    }
}
