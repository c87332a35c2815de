/** How well projects were done: who took part, who was trained, who got the publication. */
@NullMarked
package org.migrationprofiles.metrics.indicator.catalogue.process;

import org.jspecify.annotations.NullMarked;
