package org.migrationprofiles.evaluation.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.EvidenceLevel;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.Topic;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;

/**
 * What is known of one claim. It says what a source says and never changes a record.
 *
 * @param key short and unique; never changes
 * @param references sentences and contradictions of the report that it stands for, such as S12 and C1
 * @param statement what is claimed, in the words of the source or put shortly
 * @param quote the words of the source as they stand at the locator; null where they are not at hand
 * @param kind what sort of thing is claimed
 * @param indicator the indicator of metrics-service that it can be checked by; null for what nothing computes
 * @param unit what is counted; null where nothing is
 * @param population the named population that it is claimed of; null where it is of none
 * @param yearAxis the years by which the population is limited, or the series is told; null where no years matter
 * @param filters further limits of the population; a country by its ISO 3166-1 alpha-2 or alpha-3 code or M49, kept as alpha-3
 * @param n how many it claims
 * @param total of how many
 * @param value a claimed measure, average or multiple, as exactly as reported
 * @param valueUnit unit of the value
 * @param relation how the subjects stand to each other, or which way a series goes
 * @param subjects what it speaks of, each once; between two, the first is what the claim is about
 * @param parameters what the kind of claim needs besides; {@code missing} of one that nothing checks says what would have to be on
 *     record, or be computed, to check it, as the end of a sentence
 * @param competingClaims keys of other claims that cannot all be right together with this one, each once
 * @param topics what it is about, each once
 * @param phase the stage of a project's life that it speaks of
 * @param evidenceLevel how well it is borne out
 * @param provenance who claims it and where
 */
public record ClaimContent(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Small letters, digits and hyphens, 80 at most.")
        String key,

        @Size(max = 20) List<@NotNull @Size(min = 1, max = 20) String> references,
        @NotBlank @Size(max = 2000) String statement,
        @Nullable @Size(min = 1, max = 4000) String quote,
        @NotNull ClaimKind kind,
        @Nullable @Size(min = 1, max = 100) String indicator,
        @Nullable Unit unit,
        @Nullable @Size(min = 1, max = 100) String population,
        @Nullable ClaimYearAxis yearAxis,
        @Size(max = 20) Map<String, String> filters,
        @Nullable @Min(0) Integer n,
        @Nullable @Min(0) Integer total,
        @Nullable @Digits(integer = 15, fraction = 6) BigDecimal value,
        @Nullable ValueUnit valueUnit,
        @Nullable ClaimRelation relation,
        @Size(max = 50) List<@NotNull @Valid Subject> subjects,
        @Size(max = 20) Map<String, String> parameters,
        @Size(max = 20) List<@NotNull String> competingClaims,
        @Size(max = 50) List<@NotNull @Topic String> topics,
        @Nullable Phase phase,
        @Nullable @EvidenceLevel Integer evidenceLevel,
        @Nullable @Valid Provenance provenance) {

    private static final String AXIS = "axis";

    /** What is not given is empty. */
    public ClaimContent {
        references = references == null ? List.of() : List.copyOf(references);
        filters = filters == null ? Map.of() : Map.copyOf(filters);
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        competingClaims = competingClaims == null ? List.of() : List.copyOf(competingClaims);
        topics = topics == null ? List.of() : List.copyOf(topics);
    }

    /** The same, of countries that are named otherwise. */
    ClaimContent naming(Map<String, String> namedFilters, List<Subject> namedSubjects) {
        return new ClaimContent(
                key,
                references,
                statement,
                quote,
                kind,
                indicator,
                unit,
                population,
                yearAxis,
                namedFilters,
                n,
                total,
                value,
                valueUnit,
                relation,
                namedSubjects,
                parameters,
                competingClaims,
                topics,
                phase,
                evidenceLevel,
                provenance);
    }

    /** What an indicator is to check says of what: a figure without its unit and population can be anything. */
    @JsonIgnore
    @AssertTrue(
            message =
                    "A claim with an indicator says what it counts: PROJECT, COUNTRY_PROFILE, PUBLICATION or COUNTRY.")
    @RuleAbout("unit")
    public boolean isCounted() {
        return indicator == null || unit != null;
    }

    /** As {@link #isCounted}. */
    @JsonIgnore
    @AssertTrue(message = "A claim with an indicator says of which population it is, such as IDF_COMPLETED.")
    @RuleAbout("population")
    public boolean isOfAPopulation() {
        return indicator == null || population != null;
    }

    /** So many of fewer there cannot be. */
    @JsonIgnore
    @AssertTrue(message = "At most total, of which it is a part.")
    @RuleAbout("n")
    public boolean isPartOfTheTotal() {
        return n == null || total == null || n <= total;
    }

    /** A measure says how much. */
    @JsonIgnore
    @AssertTrue(message = "A claim of kind VALUE, and one that is MULTIPLE_OF something, says how much.")
    @RuleAbout("value")
    public boolean isMeasured() {
        return (kind != ClaimKind.VALUE && relation != ClaimRelation.MULTIPLE_OF) || value != null;
    }

    /** An order and a ratio have a relation, a trend may have one, and what else there is has none. */
    @JsonIgnore
    @AssertTrue(
            message = "ORDER: HIGHEST, LOWEST, GREATER_THAN or LESS_THAN. RATIO: HALF_OF or MULTIPLE_OF."
                    + " TREND: INCREASES, DECREASES or none. Other kinds: none.")
    @RuleAbout("relation")
    public boolean isRelationOfItsKind() {
        return relation == null
                ? kind != ClaimKind.ORDER && kind != ClaimKind.RATIO
                : kind == null || relation.kind() == kind;
    }

    /** What stands between two has two. */
    @JsonIgnore
    @AssertTrue(
            message = "HIGHEST and LOWEST: at least one subject. GREATER_THAN, LESS_THAN, HALF_OF and MULTIPLE_OF: two,"
                    + " the first of which is said to be so by the second.")
    @RuleAbout("subjects")
    public boolean isOfEnoughSubjects() {
        if (relation == null || relation.kind() == ClaimKind.TREND) {
            return true;
        }
        return relation.isBetweenTwo() ? subjects.size() == 2 : !subjects.isEmpty();
    }

    /** Subjects are listed once. */
    @JsonIgnore
    @AssertTrue(message = "Each subject once.")
    @RuleAbout("subjects")
    public boolean isEachSubjectOnce() {
        return new HashSet<>(subjects).size() == subjects.size();
    }

    /** Topics are listed once. */
    @JsonIgnore
    @AssertTrue(message = "Each topic once.")
    @RuleAbout("topics")
    public boolean isEachTopicOnce() {
        return new HashSet<>(topics).size() == topics.size();
    }

    /** Other claims are listed once. */
    @JsonIgnore
    @AssertTrue(message = "Other claims, each once.")
    @RuleAbout("competingClaims")
    public boolean isEachCompetingClaimOnce() {
        return new HashSet<>(competingClaims).size() == competingClaims.size()
                && (key == null || !competingClaims.contains(key));
    }

    /** An axis is named once, or the same twice. */
    @JsonIgnore
    @AssertTrue(message = "The parameter axis names another one.")
    @RuleAbout("yearAxis")
    public boolean isOfOneAxis() {
        return yearAxis == null || yearAxis.name().equals(parameters.getOrDefault(AXIS, yearAxis.name()));
    }
}
