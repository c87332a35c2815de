/** What is measured, each with the same work without the suite. */
@NullMarked
package org.migrationprofiles.bench.scenario;

import org.jspecify.annotations.NullMarked;
