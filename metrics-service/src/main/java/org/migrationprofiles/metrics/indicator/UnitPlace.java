package org.migrationprofiles.metrics.indicator;

/**
 * The place of a unit in a list by label.
 *
 * @param label of the unit
 * @param id of the unit, among those with the same label
 */
public record UnitPlace(String label, String id) {}
