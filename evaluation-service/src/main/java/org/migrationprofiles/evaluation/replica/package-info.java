/** What project-service has told, so that references can be checked without asking it. */
@NullMarked
package org.migrationprofiles.evaluation.replica;

import org.jspecify.annotations.NullMarked;
