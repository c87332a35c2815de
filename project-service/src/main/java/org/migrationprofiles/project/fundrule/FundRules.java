package org.migrationprofiles.project.fundrule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.DateInterval;
import org.migrationprofiles.project.portfolio.ProjectCoverage;
import org.migrationprofiles.project.region.CodeLists;

/** The Fund's rules of the code list {@code fund-rules}. */
@ApplicationScoped
public class FundRules {

    private final List<FundRule> rules;

    /** Reads the code list. */
    @Inject
    public FundRules() {
        this(CodeLists.rows("fund-rules").stream().map(FundRules::rule).toList());
    }

    FundRules(List<FundRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The rules in force on a day.
     *
     * @param asOf null for those of all times
     */
    public List<FundRule> inForce(@Nullable LocalDate asOf) {
        return rules.stream()
                .filter(rule -> asOf == null || rule.inForceOn(asOf))
                .toList();
    }

    /**
     * The version of a rule that decides about something of certain days.
     *
     * @param code of the rule
     * @param days on one of which it was; nothing where that is not known
     */
    public RuleInForce deciding(String code, Optional<DateInterval> days) {
        List<FundRule> versions =
                rules.stream().filter(rule -> rule.code().equals(code)).toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("There is no rule " + code);
        }
        Optional<FundRule> certain = versions.stream()
                .filter(rule -> rule.inForceAlways()
                        || days.filter(rule::inForceThroughout).isPresent())
                .findFirst();
        if (certain.isPresent()) {
            return new RuleInForce(RuleInForce.Applies.YES, certain.get());
        }
        return versions.stream()
                .filter(rule ->
                        days.isEmpty() || days.filter(rule::inForceWithin).isPresent())
                .findFirst()
                .map(rule -> new RuleInForce(RuleInForce.Applies.UNKNOWN, rule))
                .orElseGet(() -> new RuleInForce(RuleInForce.Applies.NO, versions.get(0)));
    }

    private static FundRule rule(Map<String, String> row) {
        String coverage = CodeLists.optional(row, "coverage");
        return new FundRule(
                CodeLists.field(row, "code"),
                day(CodeLists.optional(row, "valid_from")),
                day(CodeLists.optional(row, "valid_to")),
                coverage == null ? null : ProjectCoverage.valueOf(coverage),
                number(CodeLists.optional(row, "minimum")),
                number(CodeLists.optional(row, "maximum")),
                CodeLists.optional(row, "unit"),
                FundRule.Strength.valueOf(CodeLists.field(row, "strength")),
                CodeLists.field(row, "statement"),
                CodeLists.field(row, "source"),
                FundRule.Evidence.valueOf(CodeLists.field(row, "validity_evidence")),
                CodeLists.optional(row, "note"));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
