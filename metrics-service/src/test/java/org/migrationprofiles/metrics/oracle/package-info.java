/** Every indicator computed a second time, naively, from the definitions, and compared with the answers over HTTP. */
@NullMarked
package org.migrationprofiles.metrics.oracle;

import org.jspecify.annotations.NullMarked;
