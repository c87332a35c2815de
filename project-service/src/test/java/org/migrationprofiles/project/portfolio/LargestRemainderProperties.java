package org.migrationprofiles.project.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UpperChars;
import org.migrationprofiles.kit.value.LargestRemainder;

/** Whatever is divided by whatever weights, no cent is lost and none is made (S47). */
class LargestRemainderProperties {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Property
    void theSumByCountryIsTheSumOfTheProject(
            @ForAll @BigRange(min = "0", max = "999999999999.99") @Scale(2) BigDecimal amount,
            @ForAll @Size(min = 1, max = 300)
                    Map<
                                    @UpperChars @StringLength(3) String,
                                    @BigRange(min = "0.0001", max = "100") @Scale(4) BigDecimal>
                            weights) {
        SortedMap<String, BigDecimal> parts = LargestRemainder.divide(amount, weights);

        assertThat(parts.keySet()).containsExactlyInAnyOrderElementsOf(weights.keySet());
        assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(amount);
    }

    @Property
    void noPartIsACentOrMoreFromItsExactShare(
            @ForAll @BigRange(min = "0", max = "999999999999.99") @Scale(2) BigDecimal amount,
            @ForAll @Size(min = 1, max = 20)
                    Map<
                                    @UpperChars @StringLength(3) String,
                                    @BigRange(min = "0.0001", max = "100") @Scale(4) BigDecimal>
                            weights) {
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        LargestRemainder.divide(amount, weights)
                // Multiplied by the sum, so that nothing is rounded here.
                .forEach((country, part) -> assertThat(part.multiply(sum)
                                .subtract(amount.multiply(weights.get(country)))
                                .abs())
                        .isLessThan(CENT.multiply(sum)));
    }

    @Property
    void equalCountriesDifferByACentAtTheMostAndTheFirstByCodeHasIt(
            @ForAll @BigRange(min = "0", max = "999999999999.99") @Scale(2) BigDecimal amount,
            @ForAll @Size(min = 1, max = 300) Set<@UpperChars @StringLength(3) String> countries) {
        Map<String, BigDecimal> weights =
                countries.stream().collect(Collectors.toMap(country -> country, country -> BigDecimal.ONE));

        List<BigDecimal> parts =
                List.copyOf(LargestRemainder.divide(amount, weights).values());

        assertThat(parts.get(0).subtract(parts.get(parts.size() - 1))).isBetween(BigDecimal.ZERO, CENT);
        assertThat(parts).isSortedAccordingTo(Comparator.reverseOrder());
    }
}
