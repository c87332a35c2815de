package org.migrationprofiles.project.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.DateInterval;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.project.advisory.Advisory.Outcome;
import org.migrationprofiles.project.fundrule.FundRule;
import org.migrationprofiles.project.fundrule.FundRules;
import org.migrationprofiles.project.fundrule.RuleInForce;
import org.migrationprofiles.project.organisation.FunderCategory;
import org.migrationprofiles.project.organisation.OrganisationService;
import org.migrationprofiles.project.portfolio.Project;
import org.migrationprofiles.project.portfolio.ProjectContent;

/**
 * Whether a rule of the Fund is for a project: the Fund pays for it, in any role, and the rule was in force in the year
 * of the allotment, or where that is not known, on the day the project started.
 */
@ApplicationScoped
class FundScope {

    private final FundRules rules;
    private final OrganisationService organisations;

    @Inject
    FundScope(FundRules rules, OrganisationService organisations) {
        this.rules = rules;
        this.organisations = organisations;
    }

    /**
     * What a check finds: what the judgement says when the rule is for the project, else why it is not.
     *
     * @param code of the check
     * @param ruleCode of the rule
     * @param judgement of a project that the rule is for
     */
    List<Advisory> judged(Project project, String code, String ruleCode, Function<FundRule, Advisory> judgement) {
        ProjectContent content = project.content();
        RuleInForce deciding = rules.deciding(ruleCode, decidingDays(content));
        FundRule rule = deciding.rule();
        if (content.funders().isEmpty()) {
            return List.of(Advisory.of(
                    rule, code, Outcome.UNKNOWN, "It is not on record whether the Fund pays for it.", "/funders"));
        }
        if (!isFunded(content)) {
            return List.of(
                    Advisory.of(rule, code, Outcome.NOT_APPLICABLE, "The Fund does not pay for it.", "/funders"));
        }
        return List.of(
                switch (deciding.applies()) {
                    case YES -> judgement.apply(rule);
                    case NO ->
                        Advisory.of(
                                rule,
                                code,
                                Outcome.NOT_APPLICABLE,
                                "The rule was not in force when it was funded; it " + validity(rule) + ".",
                                null);
                    case UNKNOWN ->
                        Advisory.of(
                                rule,
                                code,
                                Outcome.UNKNOWN,
                                "It is not known whether the rule was in force when it was funded; it " + validity(rule)
                                        + ".",
                                "/fundingYear");
                });
    }

    private boolean isFunded(ProjectContent content) {
        return content.funders().stream()
                .map(funder -> organisations.find(funder.organisationId().toString()))
                .flatMap(Optional::stream)
                .anyMatch(organisation -> organisation.content().category() == FunderCategory.IDF);
    }

    private static Optional<DateInterval> decidingDays(ProjectContent content) {
        Integer year = content.fundingYear();
        if (year != null) {
            return Optional.of(new DateInterval(
                    Year.of(year).atDay(1), Year.of(year + 1).atDay(1).minusDays(1)));
        }
        return interval(content.schedule().start());
    }

    /** The days that a date may mean; nothing where it is not known. */
    static Optional<DateInterval> interval(@Nullable PartialDate date) {
        return Optional.ofNullable(date).flatMap(PartialDate::interval);
    }

    private static String validity(FundRule rule) {
        String from = rule.validFrom() == null ? "" : " from " + rule.validFrom();
        String to = rule.validTo() == null ? "" : " to " + rule.validTo();
        return "is in force" + from + to;
    }
}
