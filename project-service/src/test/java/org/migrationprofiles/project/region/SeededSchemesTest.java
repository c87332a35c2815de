package org.migrationprofiles.project.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.project.ProjectServiceTest;

/** Code lists give a start and corrections; they never take back what somebody edited. */
@QuarkusTest
@ProjectServiceTest
class SeededSchemesTest {

    @Inject
    SeededSchemes seeds;

    @Inject
    RegionSchemeService schemes;

    @Test
    void aSchemeThatNobodyEditedFollowsTheCodeLists() {
        String code = code();
        take(listed(code, "First"));
        take(listed(code, "First"));
        assertThat(scheme(code).version()).isEqualTo(1);

        take(listed(code, "Second"));

        assertThat(scheme(code).content().name()).isEqualTo("Second");
        assertThat(scheme(code).version()).isEqualTo(2);
        take(listed(code, "Third"));
        assertThat(scheme(code).content().name()).isEqualTo("Third");
    }

    @Test
    void anEditedSchemeStaysAsItWasEdited() {
        String code = code();
        take(listed(code, "First"));
        edit(code, "Edited");

        take(listed(code, "Second"));

        assertThat(scheme(code).content().name()).isEqualTo("Edited");
        // Edited back to what was listed, it still belongs to whoever edited it.
        edit(code, "First");
        take(listed(code, "Third"));
        assertThat(scheme(code).content().name()).isEqualTo("First");
    }

    @Test
    void aDeletedSchemeStaysDeleted() {
        String code = code();
        take(listed(code, "First"));
        var unused = schemes.delete(scheme(code), "not ours");

        take(listed(code, "Second"));

        assertThat(scheme(code).deleted()).isTrue();
    }

    @Test
    void theCodeListsThatAreDeliveredWereTakenOver() {
        assertThat(ListedSchemes.read())
                .hasSize(3)
                .allSatisfy(
                        listed -> assertThat(scheme(listed.code()).content()).isEqualTo(listed));
    }

    // As it is now: without a transaction of its own, a reader would get what it has got before.
    private RegionScheme scheme(String code) {
        return QuarkusTransaction.requiringNew().call(() -> schemes.get(code));
    }

    private void take(RegionSchemeContent listed) {
        QuarkusTransaction.requiringNew().run(() -> seeds.take(listed));
    }

    private void edit(String code, String name) {
        var unused = schemes.change(scheme(code), listed(code, name));
    }

    private static RegionSchemeContent listed(String code, String name) {
        return new RegionSchemeContent(
                code, name, null, null, "a test", List.of(new Region("A", "Africa", null)), List.of());
    }

    private static String code() {
        return "S_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
