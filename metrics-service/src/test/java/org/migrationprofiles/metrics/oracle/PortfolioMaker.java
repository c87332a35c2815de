package org.migrationprofiles.metrics.oracle;

import static org.migrationprofiles.metrics.Stated.fields;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a portfolio of projects, profiles and publications, of all that a project-service can tell. */
final class PortfolioMaker {

    static final List<String> CATEGORIES = List.of("IDF", "IOM", "EU_EC", "GOVERNMENT", "OTHER");
    static final List<String> STAGES = List.of("DESIGN", "DEVELOPMENT", "IMPLEMENTATION", "POST_COMPLETION");

    // Kosovo has no M49 code.
    private static final List<String> COUNTRIES = List.of(
            "KEN", "MUS", "SYC", "MWI", "NAM", "AFG", "PHL", "ARG", "BOL", "URY", "FSM", "XKX", "GEO", "CIV", "ZAF");
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "pt-BR", "sr-Latn");

    private final Draw draw;
    private final Portfolio portfolio;
    private final List<String> organisations = new ArrayList<>();
    private final List<String> countries;
    private final Participation participation;
    private int codes;

    private PortfolioMaker(Draw draw, Portfolio portfolio) {
        this.draw = draw;
        this.portfolio = portfolio;
        this.participation = new Participation(draw);
        this.countries = draw.shuffled(COUNTRIES).subList(0, draw.between(4, 9));
    }

    /** The portfolio of a seed. */
    static Portfolio make(long seed, long base) {
        Draw draw = new Draw(seed);
        Portfolio portfolio = new Portfolio(base);
        PortfolioMaker maker = new PortfolioMaker(draw, portfolio);
        maker.organisations();
        maker.scheme();
        maker.projects();
        new StatementMaker(draw, portfolio, maker.countries).make();
        maker.endSome();
        return portfolio;
    }

    /** States a record, in some cases something else of it before. */
    static void state(Draw draw, Portfolio portfolio, String type, String id, Supplier<Map<String, Object>> content) {
        portfolio.say(type, id, content.get());
        while (draw.chance(0.25)) {
            portfolio.change(type, id, content.get());
        }
        if (draw.chance(0.03)) {
            portfolio.end(type, id);
            portfolio.change(type, id, Map.of());
        }
    }

    private void state(String type, String id, Supplier<Map<String, Object>> content) {
        state(draw, portfolio, type, id, content);
    }

    private void organisations() {
        for (String category : CATEGORIES) {
            for (int count = category.equals("IDF") ? 1 : draw.between(0, 2); count > 0; count--) {
                String key = category + "-" + draw.between(1000, 9999);
                String id = draw.id();
                state("organisation", id, () -> fields("key", key, "name", key, "category", category));
                organisations.add(id);
            }
        }
    }

    /** A scheme of two levels, in which some countries move. */
    private void scheme() {
        List<Map<String, Object>> regions = List.of(
                fields("code", "NORTH", "name", "North", "parent", null),
                fields("code", "NORTH_EAST", "name", "North-East", "parent", "NORTH"),
                fields("code", "SOUTH", "name", "South", "parent", null),
                fields("code", "NOWHERE", "name", "Nowhere", "parent", null));
        List<String> narrowest = List.of("NORTH", "NORTH_EAST", "SOUTH");
        state("region-scheme", "ORACLE", () -> {
            List<Map<String, Object>> memberships = new ArrayList<>();
            for (String country : draw.some(countries, countries.size())) {
                String until = draw.between(2010, 2024) + "-06-30";
                boolean moves = draw.chance(0.4);
                memberships.add(membership(draw.oneOf(narrowest), country, null, moves ? until : null));
                if (moves && draw.chance(0.7)) {
                    memberships.add(membership(draw.oneOf(narrowest), country, until.replace("06-30", "07-01"), null));
                }
            }
            return fields(
                    "code",
                    "ORACLE",
                    "name",
                    "A scheme of chance",
                    "fixedReferenceDate",
                    draw.chance(0.3) ? "2015-01-01" : null,
                    "source",
                    "Chance",
                    "regions",
                    regions,
                    "memberships",
                    memberships);
        });
    }

    private Map<String, Object> membership(String region, String country, @Nullable String from, @Nullable String to) {
        String evidence = draw.oneOf("CONFIRMED", "INFERRED");
        return fields(
                "region",
                region,
                "country",
                country,
                "validFrom",
                from,
                "validTo",
                to,
                "source",
                "Chance",
                "evidence",
                evidence);
    }

    private void projects() {
        int projects = draw.between(3, 10);
        int profiles = draw.between(3, 15);
        for (int count = 0; count < projects; count++) {
            String id = draw.id();
            List<String> covered = new ArrayList<>(draw.shuffled(countries).subList(0, draw.oneOf(1, 1, 1, 2, 2, 4)));
            String code = "PR." + (1000 + codes++);
            state("project", id, () -> project(code, covered));
            for (String country : covered) {
                if (profiles > 0 && draw.chance(0.85)) {
                    profiles--;
                    profile(id, country);
                }
            }
            if (draw.chance(0.3)) {
                regional(id, covered);
            }
            for (int activities = draw.between(0, 3); activities > 0; activities--) {
                state("activity", draw.id(), () -> activity(id, covered));
            }
        }
        while (profiles > 0 && draw.chance(0.6)) {
            profiles--;
            profile(null, draw.oneOf(countries));
        }
    }

    private Map<String, Object> project(String code, List<String> covered) {
        boolean shares = draw.chance(0.3);
        List<Map<String, Object>> parts = new ArrayList<>();
        BigDecimal left = BigDecimal.valueOf(100);
        for (int index = 0; index < covered.size(); index++) {
            BigDecimal share = index == covered.size() - 1
                    ? left
                    : left.multiply(BigDecimal.valueOf(draw.between(0, 7000), 4))
                            .setScale(4, java.math.RoundingMode.DOWN);
            left = left.subtract(share);
            parts.add(fields("iso3", covered.get(index), "role", "BENEFITING", "share", shares ? share : null));
        }
        countries.stream()
                .filter(country -> !covered.contains(country) && draw.chance(0.05))
                .forEach(country -> parts.add(fields("iso3", country, "role", "OTHER_BENEFITING", "share", null)));
        String method = shares ? "EXPLICIT_PERCENT" : "EQUAL_SPLIT";
        Map<String, Object> project = fields(
                "identifiers", List.of(fields("scheme", "IOM_PROJECT", "value", code, "primary", true)),
                "titles", List.of(),
                "status", draw.oneOrNone("IMPLEMENTATION", "CLOSED"),
                "fundingYear", draw.yearOrNone(0.15, 2009, 2016),
                "schedule", schedule(),
                "countries", parts,
                "budgets", budgets(),
                "funders", funders(0.75),
                "allocation", shares || draw.chance(0.6) ? fields("method", method) : null,
                "followUpFunding", followUps(),
                "participation", participation.of(covered));
        if (draw.chance(0.2)) {
            project.keySet().removeAll(List.of("schedule", "budgets", "followUpFunding", "participation", "status"));
        }
        return project;
    }

    private Map<String, Object> schedule() {
        int start = draw.between(2009, 2014);
        List<Map<String, Object>> revisions = new ArrayList<>();
        while (draw.chance(0.4)) {
            revisions.add(fields("previousEnd", draw.date(0.3, 2012, 2015), "newEnd", draw.date(0.3, 2015, 2017)));
        }
        return fields(
                "start", draw.date(0.2, start, start),
                "plannedEnd", draw.date(0.2, start + 1, start + 2),
                "actualEnd", draw.date(0.2, start + 1, start + 5),
                "revisions", revisions,
                "revisionsComplete", draw.oneOrNone(true, false));
    }

    private List<Map<String, Object>> budgets() {
        List<Map<String, Object>> budgets = new ArrayList<>();
        while (draw.chance(0.55)) {
            String currency = draw.oneOf("USD", "USD", "USD", "EUR", "CHF");
            Map<String, Object> rate = fields(
                    "rate", BigDecimal.valueOf(draw.between(600000, 1400000), 6),
                    "date", draw.date(2013),
                    "source", "Chance");
            budgets.add(fields(
                    "kind", budgets.isEmpty() ? "ORIGINAL" : "REVISED",
                    "money", fields("amount", BigDecimal.valueOf(draw.between(0, 30_000_000), 2), "currency", currency),
                    "exchangeRate", currency.equals("USD") || draw.chance(0.4) ? null : rate,
                    "synthetic", draw.chance(0.25),
                    "decidedOn", draw.date(0.5, 2010, 2015)));
        }
        return budgets;
    }

    private List<Map<String, Object>> followUps() {
        List<Map<String, Object>> followUps = new ArrayList<>();
        while (draw.chance(0.3)) {
            boolean named = draw.chance(0.5);
            followUps.add(fields(
                    "organisationId", named ? draw.oneOf(organisations) : null,
                    "category", named ? null : draw.oneOf(CATEGORIES)));
        }
        return followUps;
    }

    private List<Map<String, Object>> funders(double byTheFund) {
        Set<String> chosen = new HashSet<>();
        List<Map<String, Object>> funders = new ArrayList<>();
        if (draw.chance(byTheFund)) {
            chosen.add(organisations.get(0));
            funders.add(fields("organisationId", organisations.get(0), "role", draw.oneOf("FUNDER", "CO_FUNDER")));
        }
        for (String other : draw.some(organisations, 2)) {
            if (chosen.add(other)) {
                funders.add(fields("organisationId", other, "role", draw.oneOf("FUNDER", "CO_FUNDER")));
            }
        }
        return funders;
    }

    private void profile(@Nullable String project, String country) {
        String id = draw.id();
        state(
                "country-profile",
                id,
                () -> fields(
                        "projectId",
                        project,
                        "country",
                        country,
                        "funders",
                        project == null || draw.chance(0.2) ? funders(0.6) : List.of(),
                        "institutionalisation",
                        draw.chance(0.2) ? fields("producerId", draw.oneOf(organisations)) : null));
        Set<Integer> years = new HashSet<>();
        for (int count = draw.oneOf(0, 1, 1, 1, 2, 3); count > 0; count--) {
            int year = draw.between(2009, 2018);
            if (years.add(year)) {
                state("publication", draw.id(), () -> publication(id, year));
            }
        }
    }

    private void regional(String project, List<String> covered) {
        state("publication", draw.id(), () -> {
            Map<String, Object> regional = publication(null, draw.between(2010, 2017));
            regional.put("projectId", project);
            regional.put("type", draw.oneOf("REGIONAL_SYNTHESIS", "REGIONAL_PROFILE"));
            regional.put("countries", draw.chance(0.7) ? covered : List.of());
            return regional;
        });
    }

    private Map<String, Object> publication(@Nullable String profile, int year) {
        List<Map<String, Object>> modules = new ArrayList<>();
        while (draw.chance(0.4)) {
            modules.add(fields("part", null, "title", draw.oneOf("Trends", "Impact", "Governance", "Remittances")));
        }
        Map<String, Object> publication = fields(
                "profileId",
                profile,
                "projectId",
                null,
                "type",
                draw.oneOf("MP", "MP", "MP", "EMP"),
                "status",
                draw.oneOf("RELEASED", "RELEASED", "RELEASED", "RELEASED", "INCOMPLETE", "WITHDRAWN"),
                "titles",
                List.of(),
                "editionYear",
                draw.chance(0.12) ? null : Integer.valueOf(year),
                "imprintYear",
                draw.yearOrNone(0.4, year, year + 1),
                "launchedOn",
                draw.date(0.5, year, year + 1),
                "uploadedOn",
                draw.date(0.6, year, year + 1),
                "languages",
                draw.some(LANGUAGES, 3),
                "modules",
                modules,
                "governanceSection",
                draw.chance(0.4) ? null : fields("present", draw.oneOf("YES", "NO", "UNKNOWN")),
                "availability",
                draw.chance(0.4) ? null : fields("copiesPrinted", copies()),
                "visibility",
                draw.chance(0.3)
                        ? null
                        : fields(
                                "distributionPlan",
                                draw.chance(0.4) ? null : fields("exists", draw.oneOf("YES", "NO", "UNKNOWN")),
                                "copiesRequested",
                                copies(),
                                "demandExceedsCopies",
                                draw.oneOrNone("YES", "NO", "UNKNOWN")));
        if (draw.chance(0.2)) {
            publication.keySet().removeAll(List.of("modules", "governanceSection", "availability", "visibility"));
        }
        return publication;
    }

    private @Nullable Object copies() {
        if (draw.chance(0.4)) {
            return null;
        }
        int least = draw.between(0, 6) * 50;
        int most = least + draw.between(0, 3) * 50;
        return fields(
                "min", draw.chance(0.2) ? null : Integer.valueOf(least),
                "max", draw.chance(0.2) ? null : Integer.valueOf(most));
    }

    private Map<String, Object> activity(String project, List<String> covered) {
        String status = draw.oneOf("PLANNED", "HELD", "HELD", "ABANDONED");
        return fields(
                "projectId", project,
                "countries", draw.some(covered, 2),
                "type", draw.oneOf("TRAINING", "TRAINING", "WORKSHOP", "STUDY"),
                "purposes", draw.some(List.of("TRAINING_COLLECTION", "TRAINING_USE", "GOVERNANCE"), 2),
                "topics", draw.some(List.of("REMITTANCES", "DIASPORA", "LABOUR_MIGRATION"), 2),
                "status", status,
                "statusReason", status.equals("ABANDONED") ? "Chance" : null);
    }

    /** Ends publications, and profiles without any. */
    private void endSome() {
        for (ObjectNode publication : portfolio.there("publication")) {
            if (draw.chance(0.06)) {
                portfolio.end("publication", publication.path("id").asText());
            }
        }
        for (ObjectNode profile : portfolio.there("country-profile")) {
            String id = profile.path("id").asText();
            boolean empty = portfolio.there("publication").stream()
                    .noneMatch(publication ->
                            publication.path("profileId").asText().equals(id));
            if (empty && draw.chance(0.2)) {
                portfolio.end("country-profile", id);
            }
        }
        for (ObjectNode activity : portfolio.there("activity")) {
            if (draw.chance(0.06)) {
                portfolio.end("activity", activity.path("id").asText());
            }
        }
    }
}
