/** Completes the generated OpenAPI document with what holds for every operation: problems, conditions, keys, examples. */
@NullMarked
package org.migrationprofiles.kit.openapi;

import org.jspecify.annotations.NullMarked;
