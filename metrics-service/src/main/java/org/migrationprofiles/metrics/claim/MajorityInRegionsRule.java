package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.Group;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/** Checks that more than half of a population is in certain regions (C6). */
@ApplicationScoped
class MajorityInRegionsRule implements ClaimRule {

    private final IndicatorEngine engine;

    @Inject
    MajorityInRegionsRule(IndicatorEngine engine) {
        this.engine = engine;
    }

    @Override
    public String kind() {
        return "MAJORITY_IN_REGIONS";
    }

    @Override
    public String claimed(HeardClaim claim) throws UncheckableClaim {
        int regions = regions(claim).size();
        return "most in " + regions + (regions == 1 ? " region" : " regions");
    }

    @Override
    public Computed compute(ClaimQuestion question) throws UncheckableClaim {
        CountedClaims.requireNumber(question);
        String scheme = scheme(question.claim());
        List<String> regions = regions(question.claim());
        IndicatorQuery byRegion = question.query().byRegion(scheme);
        List<Group> groups = engine.groups(question.indicator(), byRegion);
        List<String> known = groups.stream().map(Group::key).toList();
        for (String region : regions) {
            if (!known.contains(region)) {
                throw new UncheckableClaim(
                        "the scheme " + scheme + " has no region " + region + "; it has " + String.join(", ", known));
            }
        }
        int all = engine.figure(question.indicator(), byRegion).total();
        int inside = inRegions(question, scheme, regions);
        Figure figure = Figure.of(inside, all, all - inRegions(question, scheme, known));
        return Computed.of(figure, 0, groups, FigureText.of(Indicator.Kind.PROPORTION, figure));
    }

    private int inRegions(ClaimQuestion question, String scheme, List<String> regions) {
        IndicatorQuery query = question.query().inRegions(scheme, regions);
        return engine.figure(question.indicator(), query).total();
    }

    @Override
    public IndicatorQuery countedOf(ClaimQuestion question) throws UncheckableClaim {
        return question.query().inRegions(scheme(question.claim()), regions(question.claim()));
    }

    @Override
    public Verdict judge(HeardClaim claim, Computed computed) {
        if (computed.isEmpty()) {
            return Verdict.UNDETERMINED;
        }
        if (computed.count() * 2 > computed.of()) {
            return Verdict.SUPPORTED;
        }
        boolean possible = (computed.count() + computed.open()) * 2 > computed.of();
        return possible ? Verdict.UNDETERMINED : Verdict.NOT_SUPPORTED;
    }

    @Override
    public String explain(ClaimQuestion question, Computed computed, Verdict verdict) throws UncheckableClaim {
        String units = Words.asked(question);
        if (computed.isEmpty()) {
            return "There are no " + units + " on record, so it cannot be told.";
        }
        Map<String, String> names =
                computed.groups().stream().collect(Collectors.toMap(Group::key, Group::name, (first, other) -> first));
        List<String> claimed = new ArrayList<>();
        for (String region : regions(question.claim())) {
            claimed.add(names.getOrDefault(region, region));
        }
        String most = computed.groups().stream()
                .filter(group -> group.figure().total() > 0)
                .sorted(Comparator.comparingInt((Group group) -> group.figure().total())
                        .reversed())
                .map(group -> group.name() + " " + group.figure().total())
                .collect(Collectors.joining(", "));
        String unknown = computed.open() == 0 ? "" : " Of " + computed.open() + " the region is not on record.";
        return computed.count() + " of " + computed.of() + " " + units + " are in the regions named ("
                + String.join("; ", claimed) + "). All regions with any: " + most + "." + unknown;
    }

    private String scheme(HeardClaim claim) throws UncheckableClaim {
        String scheme = claim.parameter("regionScheme");
        List<String> schemes = engine.regionSchemes();
        if (!schemes.contains(scheme)) {
            throw new UncheckableClaim(
                    "there is no region scheme " + scheme + "; there are " + String.join(", ", schemes));
        }
        return scheme;
    }

    private static List<String> regions(HeardClaim claim) throws UncheckableClaim {
        return List.of(claim.parameter("regions").split("\\|", -1));
    }
}
