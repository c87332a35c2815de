/** Money: what projects cost, divided over countries and regions, and beside what they built. */
@NullMarked
package org.migrationprofiles.metrics.funding;

import org.jspecify.annotations.NullMarked;
