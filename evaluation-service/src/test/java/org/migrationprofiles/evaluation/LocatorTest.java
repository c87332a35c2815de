package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.evaluation.Locator.Kind;
import org.migrationprofiles.evaluation.Locator.Place;

/** Texts that say where in a source something is. */
class LocatorTest {

    @Test
    void readsLinesPagesRowsAndSections() {
        assertThat(places("L95")).containsExactly(new Place(Kind.LINE, null, 95, 95));
        assertThat(places("L95-96")).containsExactly(new Place(Kind.LINE, null, 95, 96));
        assertThat(places("lines 95–L96")).containsExactly(new Place(Kind.LINE, null, 95, 96));
        assertThat(places("L95, L151; 160"))
                .containsExactly(
                        new Place(Kind.LINE, null, 95, 95),
                        new Place(Kind.LINE, null, 151, 151),
                        new Place(Kind.LINE, null, 160, 160));
        assertThat(places("p. 12")).containsExactly(new Place(Kind.PAGE, null, 12, 12));
        assertThat(places("pp. 12-14")).containsExactly(new Place(Kind.PAGE, null, 12, 14));
        assertThat(places("Annex 1 row 4")).containsExactly(new Place(Kind.ROW, "Annex 1", 4, 4));
        assertThat(places("Annex 1 rows 4-6, 9"))
                .containsExactly(new Place(Kind.ROW, "Annex 1", 4, 6), new Place(Kind.ROW, "Annex 1", 9, 9));
        assertThat(places("Figure 5")).containsExactly(new Place(Kind.ROW, "Figure 5", null, null));
        assertThat(places("section Governance, data"))
                .containsExactly(new Place(Kind.SECTION, "Governance, data", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", " ", "L0", "L96-95", "95", "L95, the rest", "row 4", "L95 or so", "p. twelve"})
    void readsNothingIntoOtherTexts(String text) {
        assertThat(Locator.read(text)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            L155          | L155          | true  | true
            L150-160      | L155          | true  | true
            L155          | L150-160      | true  | false
            L95, L151     | L151          | true  | true
            L95           | L96           | false | false
            L12           | p. 12         | false | false
            Annex 1       | annex 1 row 4 | true  | true
            Annex 1 row 4 | Annex 1       | true  | false
            Annex 1 row 4 | Annex 2 row 4 | false | false
            section 2     | section 2.1   | true  | true
            section 2     | section 21    | false | false
            section Data  | Section data  | true  | true
            """)
    void tellsWhetherAPlaceIsInAnother(String one, String other, boolean touches, boolean covers) {
        Locator place = Locator.read(one).orElseThrow();
        Locator asked = Locator.read(other).orElseThrow();

        assertThat(place.touches(asked)).isEqualTo(touches);
        assertThat(place.covers(asked)).isEqualTo(covers);
    }

    private static List<Place> places(String text) {
        return Locator.read(text).orElseThrow().places();
    }
}
