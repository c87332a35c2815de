package org.migrationprofiles.metrics.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Money of several projects, divided over countries.
 *
 * @param byCountry what falls to each, by ISO 3166-1 alpha-3
 * @param counts from how many projects
 * @param undivided what falls to none
 * @param undividedProjects labels of the projects whose money that is
 */
record Division(
        SortedMap<String, BigDecimal> byCountry,
        Map<String, Integer> counts,
        BigDecimal undivided,
        List<String> undividedProjects) {

    /** Of projects whose amounts are known. */
    static Division of(List<FundedProject> known, AllocationMethod allocation) {
        SortedMap<String, BigDecimal> byCountry = new TreeMap<>();
        Map<String, Integer> counts = new HashMap<>();
        BigDecimal undivided = new BigDecimal("0.00");
        List<String> undividedProjects = new ArrayList<>();
        for (FundedProject project : known) {
            BigDecimal amount = project.amount();
            if (amount != null && project.undivided(allocation) != null) {
                undivided = undivided.add(amount);
                undividedProjects.add(project.label());
            } else if (amount != null) {
                project.parts(allocation).forEach((country, part) -> {
                    byCountry.merge(country, part, BigDecimal::add);
                    counts.merge(country, 1, Integer::sum);
                });
            }
        }
        return new Division(
                byCountry,
                counts,
                undivided,
                undividedProjects.stream().sorted().toList());
    }

    /** From how many projects something falls to a country. */
    int projectsOf(String country) {
        return counts.getOrDefault(country, 0);
    }
}
