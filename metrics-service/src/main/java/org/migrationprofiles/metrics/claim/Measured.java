package org.migrationprofiles.metrics.claim;

import java.math.BigDecimal;

/**
 * What one unit measures.
 *
 * @param id of its record
 * @param label for people
 * @param value as the indicator gives it
 */
public record Measured(String id, String label, BigDecimal value) {}
