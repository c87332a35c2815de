/** PostgreSQL, a Kafka broker and token keys on one machine without a container engine. */
@NullMarked
package org.migrationprofiles.infrastructure;

import org.jspecify.annotations.NullMarked;
