/** Conditional requests: entity tags are versions of aggregates (RFC 9110, section 13). */
@NullMarked
package org.migrationprofiles.kit.concurrency;

import org.jspecify.annotations.NullMarked;
