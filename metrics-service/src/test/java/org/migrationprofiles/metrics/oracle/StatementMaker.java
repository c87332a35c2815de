package org.migrationprofiles.metrics.oracle;

import static org.migrationprofiles.metrics.Stated.fields;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what sources say of the records of a portfolio, of all that an evaluation-service can tell. */
final class StatementMaker {

    private static final List<String> LADDER = List.of("AWARENESS", "AGENDA", "PLAN", "POLICY", "LEGISLATION");
    private static final Map<String, List<String>> FINDINGS = Map.of(
            "CHALLENGE", List.of("DATA_AVAILABILITY", "VISIBILITY", "FUNDING", "OTHER"),
            "SUCCESS", List.of("POLICY_IMPACT", "DATA_BASE", "OTHER"),
            "LESSON", List.of("DISTRIBUTION_PLAN", "PROCESS_NOT_TOOL", "OTHER"));

    private final Draw draw;
    private final Portfolio portfolio;
    private final List<String> countries;
    private final List<ObjectNode> projects;
    private final List<ObjectNode> profiles;
    private final List<ObjectNode> publications;

    StatementMaker(Draw draw, Portfolio portfolio, List<String> countries) {
        this.draw = draw;
        this.portfolio = portfolio;
        this.countries = countries;
        this.projects = portfolio.there("project");
        this.profiles = portfolio.there("country-profile");
        this.publications = portfolio.there("publication");
    }

    void make() {
        if (profiles.isEmpty()) {
            return;
        }
        times(4, "evaluation", this::evaluation);
        times(10, "survey", this::survey);
        times(6, "assertion", this::assertion);
        times(14, "capacity-result", this::result);
        times(8, "impact", this::impact);
        times(10, "finding", this::finding);
        times(4, "interview", this::interview);
        if (!publications.isEmpty()) {
            times(3, "publication-review", () -> fields("publicationId", draw.idOf(publications)));
        }
        times(4, "conflict", this::conflict);
    }

    private void times(int most, String type, Supplier<Map<String, Object>> content) {
        for (int count = draw.between(0, most); count > 0; count--) {
            String id = draw.id();
            PortfolioMaker.state(draw, portfolio, type, id, content);
            if (draw.chance(0.08)) {
                portfolio.end(type, id);
            }
        }
    }

    private Map<String, Object> evaluation() {
        List<String> covered = new ArrayList<>();
        draw.some(profiles, 3).forEach(profile -> covered.add(profile.path("id").asText()));
        List<String> whole = covered.isEmpty() || draw.chance(0.2) ? List.of(draw.idOf(projects)) : List.of();
        return fields(
                "title",
                null,
                "status",
                draw.oneOf("PUBLISHED", "PUBLISHED", "DRAFT"),
                "profileIds",
                covered,
                "projectIds",
                whole);
    }

    private Map<String, Object> survey() {
        String status = draw.oneOf("RESPONDED", "RESPONDED", "SENT", "NOT_SENT", "UNAVAILABLE", "DECLINED");
        return fields(
                "profileId",
                draw.idOf(profiles),
                "status",
                status,
                "statusReason",
                status.equals("UNAVAILABLE") || status.equals("DECLINED") ? "Chance" : null);
    }

    private Map<String, Object> assertion() {
        if (draw.chance(0.3)) {
            return asserted("COUNTRY", draw.oneOf(countries), "PROFILE_EXISTS", draw.oneOf("NO", "NO", "YES"));
        }
        return asserted(
                "PROFILE",
                draw.idOf(profiles),
                draw.oneOf("EVALUATED", "SURVEYED"),
                draw.oneOf("NO", "NO", "YES", "UNKNOWN"));
    }

    private Map<String, Object> asserted(String type, String id, String attribute, String value) {
        boolean dated = attribute.equals("PROFILE_EXISTS");
        return fields(
                "subject",
                fields("type", type, "id", id),
                "attribute",
                attribute,
                "value",
                value,
                "validFrom",
                dated && draw.chance(0.3) ? draw.between(2010, 2014) + "-01-01" : null,
                "validTo",
                dated && draw.chance(0.3) ? draw.between(2015, 2019) + "-12-31" : null);
    }

    private Map<String, Object> result() {
        return fields(
                "profileId", draw.idOf(profiles),
                "resultCode", draw.oneOf("R1", "R2", "R3", "R4", "R5"),
                "value", draw.oneOf("YES", "YES", "NO", "UNKNOWN", "NOT_APPLICABLE"),
                "warnings", List.of());
    }

    private Map<String, Object> impact() {
        int rung = 0;
        List<Map<String, Object>> steps = new ArrayList<>();
        while (draw.chance(0.6) && steps.size() < 4) {
            rung = draw.between(rung, LADDER.size() - 1);
            steps.add(fields("level", LADDER.get(rung)));
        }
        String before = draw.oneOrNone("NONE", "NONE", "PARTIAL");
        String after = draw.oneOrNone("NONE", "PARTIAL", "COMPLETE");
        String attributed = draw.oneOrNone("YES", "YES", "NO", "UNKNOWN");
        return fields(
                "subject",
                draw.chance(0.7) ? subject("PROFILE") : subject("PROJECT"),
                "statement",
                "What happened.",
                "steps",
                steps,
                "order",
                draw.oneOrNone("FIRST", "SECOND"),
                "form",
                draw.oneOrNone(
                        "NATIONAL_POLICY", "SECTOR_POLICY", "LEGISLATION", "DEVELOPMENT_AGENDA", "STRATEGIC_PLAN"),
                "before",
                before,
                "after",
                after,
                "attribution",
                attributed == null ? null : fields("attributed", attributed),
                "highestStep",
                steps.isEmpty() ? null : LADDER.get(rung),
                "strictDefinitionMet",
                strict(before, after, attributed));
    }

    /** As evaluation-service adds it (domain, section 20). */
    private static String strict(@Nullable String before, @Nullable String after, @Nullable String attributed) {
        boolean known = before != null && after != null && attributed != null && !attributed.equals("UNKNOWN");
        if ((before != null && !before.equals("NONE"))
                || Objects.equals(after, "NONE")
                || Objects.equals(attributed, "NO")) {
            return "NO";
        }
        return known ? "YES" : "UNKNOWN";
    }

    private Map<String, Object> finding() {
        String kind = draw.oneOf("CHALLENGE", "SUCCESS", "LESSON");
        return fields(
                "kind",
                kind,
                "category",
                draw.oneOf(FINDINGS.getOrDefault(kind, List.of())),
                "subject",
                subject(draw.oneOf("PROFILE", "PROJECT", "PROJECT", "COUNTRY", "PROGRAMME")),
                "statement",
                "What was found.");
    }

    private Map<String, Object> interview() {
        String key = "interview-" + draw.between(0, 999_999);
        return fields(
                "key",
                key,
                "sourceId",
                draw.id(),
                "subject",
                draw.chance(0.1) ? null : subject(draw.oneOf("PROFILE", "PROJECT", "PUBLICATION", "ACTIVITY")));
    }

    private Map<String, Object> subject(String type) {
        List<ObjectNode> activities = portfolio.there("activity");
        return switch (type) {
            case "PROFILE" -> fields("type", type, "id", draw.idOf(profiles));
            case "PUBLICATION" ->
                publications.isEmpty() ? subject("PROFILE") : fields("type", type, "id", draw.idOf(publications));
            case "ACTIVITY" ->
                activities.isEmpty() ? subject("PROJECT") : fields("type", type, "id", draw.idOf(activities));
            case "COUNTRY" -> fields("type", type, "id", draw.oneOf(countries));
            case "PROGRAMME" -> fields("type", type, "id", "idf-migration-profiles");
            default -> fields("type", "PROJECT", "id", draw.idOf(projects));
        };
    }

    private Map<String, Object> conflict() {
        boolean evaluated = draw.chance(0.5);
        return fields(
                "subject", evaluated ? subject("PROFILE") : subject("PROJECT"),
                "attribute", evaluated ? "EVALUATED" : "FUNDING_YEAR",
                "status", draw.oneOf("OPEN", "OPEN", "DETERMINED", "RESOLVED_BY_AGREEMENT"),
                "openedAt", "2026-01-01T00:00:00Z",
                "affects", evaluated ? List.of("evaluated", "sampled") : List.of("yearAxis=FUNDING_YEAR"));
    }
}
