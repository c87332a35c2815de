/** What profiles and their projects changed in the policy of a country: chains of steps, and whether that was so strictly (S81-S85, S101). */
@NullMarked
package org.migrationprofiles.evaluation.impact;

import org.jspecify.annotations.NullMarked;
