/** What came out, and how it is written down. */
@NullMarked
package org.migrationprofiles.bench.result;

import org.jspecify.annotations.NullMarked;
