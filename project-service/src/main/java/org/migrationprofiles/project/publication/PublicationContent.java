package org.migrationprofiles.project.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.kit.value.LanguageTags;
import org.migrationprofiles.kit.value.LocalisedText;
import org.migrationprofiles.project.profile.MgiDomain;

/**
 * What is known of a publication. Its years and dates are different things (C15): none stands in for another. So are its
 * availability, its visibility and the availability of data (S19).
 *
 * @param profileId the country profile that it is an edition of; null for one of a region
 * @param projectId the project, for one that belongs to no country profile
 * @param type its kind
 * @param status how far it has come
 * @param titles at most one for each language; none where none was found
 * @param editionYear the year in its title
 * @param imprintYear the year of its copyright notice
 * @param launchedOn when it was presented to the public
 * @param uploadedOn when a catalogue put it up
 * @param languages BCP 47 tags; empty where they are not known
 * @param originalLanguage the one of them that it was written in
 * @param countries ISO 3166-1 alpha-3 codes of the countries that one of a region is about; that of any other is its
 *     profile's
 * @param identifiers under which catalogues know it
 * @param numberOfPages 1 to 100,000
 * @param features what it has besides its text
 * @param modules the thematic modules that it is made of, in its order
 * @param governanceSection its section on governance; null where nobody looked
 * @param mgiDomains domains of the Migration Governance Indicators that it speaks of
 * @param previousEdition the edition that this one follows
 * @param availability whether one can get it; null where nobody looked
 * @param visibility whether it reaches people; null where nobody looked
 * @param dataAvailability whether there are the data; null where nobody looked
 * @param provenance where this was found
 */
public record PublicationContent(
        @Nullable UUID profileId,
        @Nullable UUID projectId,
        @NotNull PublicationType type,
        @NotNull PublicationStatus status,
        @Size(max = 50) List<@NotNull @Valid LocalisedText> titles,
        @Nullable @Min(1951) @Max(2100) Integer editionYear,
        @Nullable @Min(1951) @Max(2100) Integer imprintYear,
        @Nullable @Valid PartialDate launchedOn,
        @Nullable @Valid PartialDate uploadedOn,

        @Size(max = 50)
        List<@NotNull @Pattern(regexp = LocalisedText.LANGUAGE, message = LocalisedText.A_LANGUAGE) String> languages,

        @Nullable String originalLanguage,

        @Size(max = 300)
        List<@NotNull @Pattern(regexp = "[A-Z]{3}", message = "An ISO 3166-1 alpha-3 code.") String> countries,

        @Size(max = 50) List<@NotNull @Valid PublicationIdentifier> identifiers,
        @Nullable @Min(1) @Max(100_000) Integer numberOfPages,
        @Size(max = 20) List<@NotNull PublicationFeature> features,
        @Size(max = 100) List<@NotNull @Valid PublicationModule> modules,
        @Nullable @Valid GovernanceSection governanceSection,
        @Size(max = 6) List<@NotNull MgiDomain> mgiDomains,
        @Nullable UUID previousEdition,
        @Nullable @Valid Availability availability,
        @Nullable @Valid Visibility visibility,
        @Nullable @Valid DataAvailability dataAvailability,
        @Nullable @Valid Provenance provenance) {

    /** Lists that are not given are empty. */
    public PublicationContent {
        titles = orNone(titles);
        languages = List.copyOf(LanguageTags.usual(languages));
        originalLanguage = LanguageTags.canonical(originalLanguage);
        countries = orNone(countries);
        identifiers = orNone(identifiers);
        features = orNone(features);
        modules = orNone(modules);
        mgiDomains = orNone(mgiDomains);
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** What is known of a released edition of a profile of which nothing but its year is. */
    public static PublicationContent edition(UUID profileId, int editionYear, @Nullable Provenance provenance) {
        return new PublicationContent(
                profileId,
                null,
                PublicationType.MP,
                PublicationStatus.RELEASED,
                List.of(),
                editionYear,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                provenance);
    }

    /** The same with another year in its title. */
    public PublicationContent withEditionYear(@Nullable Integer replacement) {
        return PublicationDraft.changed(this, draft -> draft.editionYear = replacement);
    }

    /** The same with another year of its copyright notice. */
    public PublicationContent withImprintYear(@Nullable Integer replacement) {
        return PublicationDraft.changed(this, draft -> draft.imprintYear = replacement);
    }

    /** The same with another date of its presentation. */
    public PublicationContent withLaunchedOn(@Nullable PartialDate replacement) {
        return PublicationDraft.changed(this, draft -> draft.launchedOn = replacement);
    }

    /** The same with another date at which a catalogue put it up. */
    public PublicationContent withUploadedOn(@Nullable PartialDate replacement) {
        return PublicationDraft.changed(this, draft -> draft.uploadedOn = replacement);
    }

    /** The same but for its availability. */
    public PublicationContent withAvailability(@Nullable Availability replacement) {
        return PublicationDraft.changed(this, draft -> draft.availability = replacement);
    }

    /** The same but for its visibility. */
    public PublicationContent withVisibility(@Nullable Visibility replacement) {
        return PublicationDraft.changed(this, draft -> draft.visibility = replacement);
    }

    /** The same but for the availability of data. */
    public PublicationContent withDataAvailability(@Nullable DataAvailability replacement) {
        return PublicationDraft.changed(this, draft -> draft.dataAvailability = replacement);
    }

    @JsonIgnore
    @AssertTrue(message = "It belongs to a country profile or to a project, not to both and not to nothing.")
    boolean isPlaced() {
        return (profileId == null) != (projectId == null);
    }

    @JsonIgnore
    @RuleAbout("originalLanguage")
    @AssertTrue(message = "One of its languages.")
    boolean isWrittenInOneOfItsLanguages() {
        return originalLanguage == null || languages.contains(originalLanguage);
    }

    @JsonIgnore
    @RuleAbout("countries")
    @AssertTrue(message = "Countries are named of a REGIONAL_SYNTHESIS or REGIONAL_PROFILE; each once.")
    boolean isOfARegionWhereItNamesCountries() {
        boolean regional =
                type == PublicationType.REGIONAL_SYNTHESIS || type == PublicationType.REGIONAL_PROFILE || type == null;
        return countries.isEmpty() || (regional && new HashSet<>(countries).size() == countries.size());
    }

    @JsonIgnore
    @RuleAbout("identifiers")
    @AssertTrue(message = "An identifier is named once.")
    boolean isEachIdentifierOnce() {
        HashSet<List<Object>> seen = new HashSet<>();
        return identifiers.stream()
                .filter(identifier -> identifier.scheme() != null && identifier.value() != null)
                .allMatch(identifier -> seen.add(List.of(identifier.scheme(), identifier.value())));
    }

    @JsonIgnore
    @RuleAbout("governanceSection")
    @AssertTrue(message = "It ends on a page that the publication has.")
    boolean isWithinItsPages() {
        return numberOfPages == null
                || governanceSection == null
                || governanceSection.lastPage() == null
                || governanceSection.lastPage() <= numberOfPages;
    }
}
