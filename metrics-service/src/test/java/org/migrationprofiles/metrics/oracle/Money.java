package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Budgets and what followed them (domain, section 13; ADR 0021). */
final class Money {

    private final World world;

    Money(World world) {
        this.world = world;
    }

    Map<String, Formula> formulas() {
        return Map.of(
                "budget", (unit, question) -> Seen.exactly(inForce(unit.own())), "follow-up-support", this::followUp);
    }

    /** The last of the budgets that is not made up, in US dollars; null without one, or without a rate. */
    static @Nullable BigDecimal inForce(JsonNode project) {
        JsonNode last = null;
        for (JsonNode budget : project.path("budgets")) {
            if (!budget.path("synthetic").asBoolean()) {
                last = budget;
            }
        }
        return last == null ? null : dollars(last);
    }

    static @Nullable BigDecimal dollars(JsonNode budget) {
        BigDecimal amount = budget.at("/money/amount").decimalValue();
        if (budget.at("/money/currency").asText().equals("USD")) {
            return amount.setScale(2, RoundingMode.HALF_UP);
        }
        JsonNode rate = budget.at("/exchangeRate/rate");
        return rate.isNumber() ? amount.multiply(rate.decimalValue()).setScale(2, RoundingMode.HALF_UP) : null;
    }

    private Seen followUp(Unit unit, Question question) {
        String asked = question.category();
        for (JsonNode funding : unit.own().path("followUpFunding")) {
            JsonNode giver = world.get("organisation", World.text(funding, "organisationId"));
            String category = World.text(giver == null ? funding : giver, "category");
            if (asked == null || asked.equals(category)) {
                return Seen.YES;
            }
        }
        return Seen.UNKNOWN;
    }
}
