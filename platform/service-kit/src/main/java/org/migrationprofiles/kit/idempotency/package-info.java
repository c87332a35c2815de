/** Answers kept by idempotency key, so that a repeated request does its work once. */
@NullMarked
package org.migrationprofiles.kit.idempotency;

import org.jspecify.annotations.NullMarked;
