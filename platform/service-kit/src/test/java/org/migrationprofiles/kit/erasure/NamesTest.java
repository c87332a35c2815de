package org.migrationprofiles.kit.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names go out of texts, and nothing else does. */
class NamesTest {

    private static final Names NAMES = Names.of(List.of("Zoë D'Arcy", "Ana", "D'Arcy"));

    @Test
    void areFoundInAnyCaseAndWithAnyApostropheSpaceAndFormOfAccent() {
        String decomposed = Normalizer.normalize("Zoë D'Arcy", Normalizer.Form.NFD);

        assertThat(NAMES.outOf("ZOË D’ARCY said")).isEqualTo("[erased] said");
        assertThat(NAMES.outOf("with Zoë\n  D'Arcy.")).isEqualTo("with [erased].");
        assertThat(NAMES.outOf(decomposed + ", again")).isEqualTo("[erased], again");
        assertThat(NAMES.isOne(" zoë d'arcy ")).isTrue();
        assertThat(NAMES.isOne("Zoë D'Arcy and others")).isFalse();
    }

    @Test
    void areWholeWords() {
        assertThat(NAMES.outOf("Canada, Ghana and Ana")).isEqualTo("Canada, Ghana and [erased]");
        assertThat(NAMES.outOf("Nothing of the kind")).isEqualTo("Nothing of the kind");
        assertThat(NAMES.outOf(null)).isNull();
    }

    @Test
    void ofOneWordAreNotFullNames() {
        assertThat(NAMES.full().outOf("Ana, Zoë D'Arcy")).isEqualTo("Ana, [erased]");
    }

    @Test
    void ofOneCharacterAreNone() {
        assertThat(Names.of(List.of("a", " ")).outOf("a b")).isEqualTo("a b");
    }
}
