/** Measures the suite side by side with the same work straight on PostgreSQL and Kafka. */
@NullMarked
package org.migrationprofiles.bench;

import org.jspecify.annotations.NullMarked;
