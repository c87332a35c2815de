package org.migrationprofiles.project.portfolio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.value.LocalisedText;
import org.migrationprofiles.project.portfolio.participation.Participation;

/**
 * What is known of a project. What is null is not known; an empty list says that nothing is on record, not that there is
 * nothing.
 *
 * @param identifiers at least one, exactly one of them primary
 * @param titles at most one for each language; none where none was found
 * @param status where it stands
 * @param statusCorrections statuses that were wrong, oldest first
 * @param coverage how far it reaches
 * @param fundingYear the year in which the Fund allotted money, 1951 to 2100
 * @param schedule when it runs
 * @param countries that take part
 * @param budgets what it may cost, in the order in which they were decided
 * @param funders who pays, and with what
 * @param allocation how its money is divided among countries
 * @param followUpFunding what others gave afterwards
 * @param evaluationPlan what it plans for its evaluation
 * @param participation who takes part besides, and how
 * @param relations to other projects, each kind once for each
 * @param documents about it
 * @param provenance where this was found
 */
public record ProjectContent(
        @NotNull @Size(min = 1, max = ProjectContent.MOST_IDENTIFIERS)
        List<@NotNull @Valid ProjectIdentifier> identifiers,

        @Size(max = 50) List<@NotNull @Valid LocalisedText> titles,
        @Nullable ProjectStatus status,
        @Size(max = 50) List<@NotNull @Valid StatusCorrection> statusCorrections,
        @Nullable ProjectCoverage coverage,
        @Nullable @Min(1951) @Max(2100) Integer fundingYear,
        @Valid ProjectSchedule schedule,
        @Size(max = 300) List<@NotNull @Valid ProjectCountry> countries,
        @Size(max = 50) List<@NotNull @Valid Budget> budgets,
        @Size(max = 100) List<@NotNull @Valid Funder> funders,
        @Nullable @Valid Allocation allocation,
        @Size(max = 100) List<@NotNull @Valid FollowUpFunding> followUpFunding,
        @Nullable @Valid EvaluationPlan evaluationPlan,
        @Valid Participation participation,
        @Size(max = 100) List<@NotNull @Valid ProjectRelation> relations,
        @Size(max = 200) List<@NotNull @Valid ProjectDocument> documents,
        @Nullable @Valid Provenance provenance) {

    /** How many names a project may have. */
    public static final int MOST_IDENTIFIERS = 50;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Lists that are not given are empty; a schedule or participation that is not given is not known. */
    public ProjectContent {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        titles = titles == null ? List.of() : List.copyOf(titles);
        statusCorrections = statusCorrections == null ? List.of() : List.copyOf(statusCorrections);
        schedule = schedule == null ? ProjectSchedule.UNKNOWN : schedule;
        countries = countries == null ? List.of() : List.copyOf(countries);
        budgets = budgets == null ? List.of() : List.copyOf(budgets);
        funders = funders == null ? List.of() : List.copyOf(funders);
        followUpFunding = followUpFunding == null ? List.of() : List.copyOf(followUpFunding);
        participation = participation == null ? Participation.UNKNOWN : participation;
        relations = relations == null ? List.of() : List.copyOf(relations);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** What is known of a project of which only names are known. */
    public static ProjectContent named(List<ProjectIdentifier> identifiers) {
        return new ProjectContent(
                identifiers,
                List.of(),
                null,
                List.of(),
                null,
                null,
                ProjectSchedule.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                Participation.UNKNOWN,
                List.of(),
                List.of(),
                null);
    }

    /** The same with these identifiers. */
    public ProjectContent withIdentifiers(List<ProjectIdentifier> replacement) {
        return ProjectDraft.changed(this, draft -> draft.identifiers = replacement);
    }

    /** The same with this status. */
    public ProjectContent withStatus(@Nullable ProjectStatus replacement) {
        return ProjectDraft.changed(this, draft -> draft.status = replacement);
    }

    /** The same with these corrections of the status. */
    public ProjectContent withStatusCorrections(List<StatusCorrection> replacement) {
        return ProjectDraft.changed(this, draft -> draft.statusCorrections = replacement);
    }

    /** The same with this schedule. */
    public ProjectContent withSchedule(ProjectSchedule replacement) {
        return ProjectDraft.changed(this, draft -> draft.schedule = replacement);
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

    @JsonIgnore
    @RuleAbout("titles")
    @AssertTrue(message = "At most one title for each language.")
    boolean isTitledOncePerLanguage() {
        HashSet<String> seen = new HashSet<>();
        return titles.stream().allMatch(title -> seen.add(title.language()));
    }

    @JsonIgnore
    @RuleAbout("countries")
    @AssertTrue(message = "The shares of all countries are 100 percent at the most.")
    boolean isSharedOnce() {
        return shares().compareTo(WHOLE) <= 0;
    }

    @JsonIgnore
    @RuleAbout("allocation")
    @AssertTrue(
            message = "EXPLICIT_PERCENT needs a share of each country that the project is for, 100 percent together.")
    boolean isAllocatedWhole() {
        return allocation == null
                || allocation.method() != Allocation.Method.EXPLICIT_PERCENT
                || (countries.stream().noneMatch(country -> country.hasPartInMoney() && country.share() == null)
                        && shares().compareTo(WHOLE) == 0);
    }

    @JsonIgnore
    @RuleAbout("budgets")
    @AssertTrue(message = "One budget is the original one, before all that revise it; made-up ones count apart.")
    boolean isBudgetedOnce() {
        return isBudgetedOnce(true) && isBudgetedOnce(false);
    }

    @JsonIgnore
    @RuleAbout("relations")
    @AssertTrue(message = "A project is related to another in one way of a kind.")
    boolean isEachRelationOnce() {
        HashSet<Object> seen = new HashSet<>();
        return relations.stream().allMatch(relation -> seen.add(Arrays.asList(relation.type(), relation.projectId())));
    }

    private boolean isBudgetedOnce(boolean synthetic) {
        return budgets.stream()
                .filter(budget -> budget.synthetic() == synthetic)
                .skip(1)
                .noneMatch(budget -> budget.kind() == Budget.Kind.ORIGINAL);
    }

    @JsonIgnore
    @RuleAbout("budgets")
    @AssertTrue(message = "Budgets stand in the order in which they were decided.")
    boolean isBudgetedInOrder() {
        return ChronologicalOrder.holds(budgets.stream().map(Budget::decidedOn).toList());
    }

    private BigDecimal shares() {
        return countries.stream()
                .map(ProjectCountry::share)
                .filter(Objects::nonNull)
                // What is no share at all is refused where it stands; it is not added up.
                .filter(share -> share.scale() <= ProjectCountry.SHARE_DECIMALS
                        && share.abs().compareTo(WHOLE) <= 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
