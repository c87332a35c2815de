/** Takes change events from Kafka into the read model: a batch in one transaction, from the database's own position. */
@NullMarked
package org.migrationprofiles.metrics.ingest;

import org.jspecify.annotations.NullMarked;
