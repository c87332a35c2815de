/** Every indicator there is: a class and a file of SQL each; what is put here is in the API, with all that answers have. */
@NullMarked
package org.migrationprofiles.metrics.indicator.catalogue;

import org.jspecify.annotations.NullMarked;
