package org.migrationprofiles.project.profile;

import java.util.List;

/**
 * What took the place of what among the profiles of a country.
 *
 * @param supersedes those before this one, the first one first
 * @param supersededBy those after this one, the next ones first
 */
public record ProfileSuccession(List<CountryProfileState> supersedes, List<CountryProfileState> supersededBy) {}
