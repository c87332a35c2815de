/** Change events: written with the aggregate in one transaction, relayed to Kafka, read back as feed and history. */
@NullMarked
package org.migrationprofiles.kit.change;

import org.jspecify.annotations.NullMarked;
