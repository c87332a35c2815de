package org.migrationprofiles.metrics.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.metrics.indicator.Figure;

/** Verdicts over all small numbers there are. */
class VerdictLogicTest {

    private static final int LARGEST = 6;

    @Test
    void supportedMeansEqualAndNothingUnknown() {
        forAll((claimed, claimedTotal, computed) -> {
            boolean equal = claimed == computed.count() && claimedTotal == computed.of();
            boolean supported = CountBounds.judge(claimed, claimedTotal, computed) == Verdict.SUPPORTED;
            assertThat(supported).isEqualTo(equal && computed.open() == 0);
        });
    }

    @Test
    void notSupportedMeansThatNoFactCouldMakeItSo() {
        forAll((claimed, claimedTotal, computed) -> {
            Verdict verdict = CountBounds.judge(claimed, claimedTotal, computed);
            boolean reachable = false;
            int unknown = computed.open() - computed.unplaced();
            for (int placed = 0; placed <= computed.unplaced(); placed++) {
                for (int more = 0; more <= unknown + placed; more++) {
                    boolean fits = computed.count() + more == claimed && computed.of() + placed == claimedTotal;
                    reachable = reachable || fits;
                }
            }
            if (verdict == Verdict.NOT_SUPPORTED) {
                assertThat(reachable).isFalse();
            } else if (!computed.isEmpty()) {
                assertThat(reachable).isTrue();
            }
        });
    }

    @Test
    void aLevelOrRisingSeriesDoesNotFall() {
        assertThat(Trend.judge(List.of(4, 3, 3, 1), 0)).isEqualTo(Verdict.SUPPORTED);
        assertThat(Trend.judge(List.of(1, 2, 2, 3, 1), 0)).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(Trend.judge(List.of(2, 2, 2), 0)).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(Trend.judge(List.of(2, 2, 2), 1)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Trend.judge(List.of(2), 0)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Trend.judge(List.of(), 0)).isEqualTo(Verdict.UNDETERMINED);
    }

    /** 1, 2, 2, 3, 1 falls once 2, 1 and 1 are added to its first three: four in all. */
    @Test
    void aSeriesThatUnplacedUnitsCouldStraightenIsUndetermined() {
        assertThat(Trend.judge(List.of(1, 2, 2, 3, 1), 3)).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(Trend.judge(List.of(1, 2, 2, 3, 1), 4)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Trend.judge(List.of(4, 3, 3, 1), 1)).isEqualTo(Verdict.UNDETERMINED);
    }

    @ParameterizedTest(name = "{0} over {1} supports {2}: {3}")
    @CsvSource({
        // S27: 17 of 9 is 1.888…, 16 and 18 are not.
        "17, 9, 1.9, SUPPORTED",
        "16, 9, 1.9, NOT_SUPPORTED",
        "18, 9, 1.9, NOT_SUPPORTED",
        // 19.6 is 20 without decimals, 19.4 is 19.
        "98, 5, 20, SUPPORTED",
        "97, 5, 20, NOT_SUPPORTED",
        "98, 5, 20.0, NOT_SUPPORTED",
        // Rounded once: 1.44996 is not first 1.45 and then 1.5.
        "144996, 100000, 1.4, SUPPORTED"
    })
    void anAverageIsRoundedOnceToThePrecisionOfTheReport(
            BigDecimal sum, int count, BigDecimal claimed, Verdict verdict) {
        BigDecimal mean = Mean.of(sum, count, MeanUnit.COUNT.factorFrom("COUNT"), claimed.scale());

        assertThat(Mean.judge(claimed, average(mean, false), 0)).isEqualTo(verdict);
        assertThat(Mean.judge(claimed, average(mean, false), 1)).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void monthsFromYearsAreOnlyKnownUpToAYearEitherWay() {
        BigDecimal mean = Mean.of(BigDecimal.valueOf(15), 9, MeanUnit.MONTH.factorFrom("YEAR"), 0);

        assertThat(mean).isEqualByComparingTo("20");
        assertThat(Mean.judge(new BigDecimal("20"), average(mean, true), 0)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Mean.judge(new BigDecimal("31"), average(mean, true), 0)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Mean.judge(new BigDecimal("32"), average(mean, true), 0)).isEqualTo(Verdict.NOT_SUPPORTED);
    }

    @Test
    void whatIsKnownWithinBoundsIsSupportedByNoneOfThem() {
        Computed within = average(new BigDecimal("20"), false).within(new BigDecimal("18.5"), new BigDecimal("21.4"));
        Computed open = average(new BigDecimal("20"), false).within(new BigDecimal("18.5"), null);

        assertThat(Mean.judge(new BigDecimal("20"), within, 0)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Mean.judge(new BigDecimal("21"), within, 0)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(Mean.judge(new BigDecimal("22"), within, 0)).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(Mean.judge(new BigDecimal("18"), within, 0)).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(Mean.judge(new BigDecimal("99"), open, 0)).isEqualTo(Verdict.UNDETERMINED);
    }

    private static Computed average(BigDecimal mean, boolean imprecise) {
        return Computed.average(mean, "MONTH", 9, 9, "", imprecise);
    }

    private static void forAll(Check check) {
        for (int total = 0; total <= LARGEST; total++) {
            for (int n = 0; n <= total; n++) {
                for (int unknown = 0; n + unknown <= total; unknown++) {
                    for (int unplaced = 0; unplaced <= 2; unplaced++) {
                        Computed computed = Computed.of(Figure.of(n, total, unknown), unplaced, null, "");
                        for (int claimedTotal = 0; claimedTotal <= LARGEST + 2; claimedTotal++) {
                            for (int claimed = 0; claimed <= claimedTotal; claimed++) {
                                check.of(claimed, claimedTotal, computed);
                            }
                        }
                    }
                }
            }
        }
    }

    /** What is asserted of each combination. */
    private interface Check {

        void of(int claimed, int claimedTotal, Computed computed);
    }
}
