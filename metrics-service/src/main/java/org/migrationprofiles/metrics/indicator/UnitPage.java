package org.migrationprofiles.metrics.indicator;

import java.util.List;

/**
 * Some of the units behind a figure.
 *
 * @param total how many units are in the whole list
 * @param members those of the page, by label
 */
public record UnitPage(int total, List<Member> members) {}
