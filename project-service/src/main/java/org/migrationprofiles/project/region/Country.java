package org.migrationprofiles.project.region;

import java.util.List;

/**
 * A country or area of UN M49.
 *
 * @param iso3 ISO 3166-1 alpha-3
 * @param iso2 ISO 3166-1 alpha-2; NA is Namibia here, never "not available"
 * @param m49 three digits, such as {@code 004}
 * @param name in English, as M49 has it
 * @param aliases other names that sources use
 */
public record Country(String iso3, String iso2, String m49, String name, List<String> aliases) {}
