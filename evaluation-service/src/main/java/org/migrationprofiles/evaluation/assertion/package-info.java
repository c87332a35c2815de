/** What a source says of a subject; never overwrites what is on record. */
@NullMarked
package org.migrationprofiles.evaluation.assertion;

import org.jspecify.annotations.NullMarked;
