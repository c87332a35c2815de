package org.migrationprofiles.project.region;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.value.LocalisedText;

/**
 * A country or area.
 *
 * @param iso3 ISO 3166-1 alpha-3; XKX, which users of the standard assigned to themselves, for Kosovo
 * @param iso2 ISO 3166-1 alpha-2; NA is Namibia here, never "not available"
 * @param m49 UN M49, three digits, such as {@code 004}; null where M49 has no entry, as for Kosovo and Taiwan
 * @param name in English, as M49 has it where it is there
 * @param names in everyday use: English, French and Spanish
 * @param aliases other names that sources use
 */
public record Country(
        String iso3, String iso2, @Nullable String m49, String name, List<LocalisedText> names, List<String> aliases) {

    /** Everything that it is called. */
    Stream<String> calledBy() {
        return Stream.concat(Stream.concat(Stream.of(name), names.stream().map(LocalisedText::text)), aliases.stream());
    }
}
