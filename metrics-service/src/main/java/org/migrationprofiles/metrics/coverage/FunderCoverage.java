package org.migrationprofiles.metrics.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.claim.Verdict;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.IndicatorAnswer;
import org.migrationprofiles.metrics.indicator.NamedPopulation;
import org.migrationprofiles.metrics.indicator.OpenConflict;

/**
 * Profiles by category of funder (S37). Those of several funders are in several categories, so that the categories are
 * never added up: {@code distinctProfiles} is how many there are (C12).
 *
 * @param unit COUNTRY_PROFILE
 * @param population ALL: whoever pays
 * @param total profiles with a released publication
 * @param distinctProfiles those with a funder on record, each once
 * @param distinctPublications publications of them, each once
 * @param withoutFunder profiles without a funder on record, which may be of any category
 * @param categories each with its profiles
 * @param overlapMatrix profiles that have both of two categories; of one with itself, all that it has
 * @param combinations profiles that have exactly these categories; these do add up, to {@code distinctProfiles}
 * @param reported what a source counts by category, which bounds how many profiles it can be about
 * @param excluded what was left out of the profiles, by reason
 * @param caveats to keep in mind
 * @param conflicts what sources contradict each other about that the count depends on, and that no determination settles
 * @param asOf the date in the world that was asked for
 * @param freshness how far behind the records this is
 */
public record FunderCoverage(
        CountedUnit unit,
        NamedPopulation population,
        @JsonProperty("N") int total,
        int distinctProfiles,
        int distinctPublications,
        int withoutFunder,
        List<Category> categories,
        Map<String, Map<String, Integer>> overlapMatrix,
        List<Combination> combinations,
        Reported reported,
        List<IndicatorAnswer.Exclusion> excluded,
        List<String> caveats,
        List<OpenConflict> conflicts,
        LocalDate asOf,
        Freshness freshness) {

    /**
     * A category.
     *
     * @param category of funders
     * @param profiles with a funder of it, of all profiles; of those without any funder on record it is unknown
     * @param publications with a funder of it
     * @param alone profiles with funders of no other category
     * @param members address of the profiles
     */
    public record Category(String category, Figure profiles, int publications, int alone, String members) {}

    /**
     * Categories that pay together.
     *
     * @param categories all that a profile has
     * @param n profiles that have these and no other
     */
    public record Combination(List<String> categories, int n) {}

    /**
     * What sources claim by category (C12).
     *
     * @param claims that say so
     * @param atLeast how many profiles these are at the least: the most of any category; null without a claim
     * @param atMost how many at the most: their sum, if no profile is in two categories; null without a claim
     * @param profiles what sources claim about how many profiles there are, whoever pays, with the verdict on it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Reported(
            List<Claimed> claims,
            @Nullable Integer atLeast,
            @Nullable Integer atMost,
            List<IndicatorAnswer.Reported> profiles) {}

    /**
     * A claim.
     *
     * @param key of the claim
     * @param statement in words
     * @param n how many it claims
     * @param verdict what the records say of it
     * @param source title of the source; null where none is named
     * @param locator the place in it; null where none is named
     * @param check where it is checked
     */
    public record Claimed(
            String key,
            String statement,
            int n,
            Verdict verdict,
            @Nullable String source,
            @Nullable String locator,
            String check) {}
}
