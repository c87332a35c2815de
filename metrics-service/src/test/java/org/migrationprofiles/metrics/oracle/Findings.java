package org.migrationprofiles.metrics.oracle;

import java.util.Map;

/** Challenges, successes and lessons: what is not named is unknown, never a no (domain, section 20). */
final class Findings {

    private final World world;

    Findings(World world) {
        this.world = world;
    }

    Map<String, Formula> formulas() {
        return Map.of(
                "has-challenge", (unit, question) -> has(unit, question, "CHALLENGE"),
                "has-success", (unit, question) -> has(unit, question, "SUCCESS"),
                "has-lesson", (unit, question) -> has(unit, question, "LESSON"),
                "has-challenge-and-success",
                        (unit, question) -> has(unit, question, "CHALLENGE").and(has(unit, question, "SUCCESS")),
                "has-challenge-or-success",
                        (unit, question) -> has(unit, question, "CHALLENGE").or(has(unit, question, "SUCCESS")));
    }

    private Seen has(Unit unit, Question question, String kind) {
        String category = question.category();
        return Seen.onRecord(new Subjects(world)
                .about("finding", unit).stream()
                        .anyMatch(finding -> finding.path("kind").asText().equals(kind)
                                && (category == null
                                        || finding.path("category").asText().equals(category))));
    }
}
