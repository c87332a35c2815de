package org.migrationprofiles.project.advisory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What all checks found in a project.
 *
 * @param projectId of the project
 * @param projectVersion that was looked at
 * @param asOf the day that it was looked at from
 * @param items by code; those asked for
 */
public record Advisories(UUID projectId, long projectVersion, LocalDate asOf, List<Advisory> items) {}
