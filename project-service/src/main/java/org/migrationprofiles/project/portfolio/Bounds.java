package org.migrationprofiles.project.portfolio;

import java.math.BigDecimal;

/**
 * Between which numbers a number lies; both are the same where it is exact.
 *
 * @param min the smallest that it may be
 * @param max the largest that it may be
 */
public record Bounds(BigDecimal min, BigDecimal max) {}
