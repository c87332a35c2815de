/** Where statements are found: reports, interviews, surveys, web pages. */
@NullMarked
package org.migrationprofiles.evaluation.source;

import org.jspecify.annotations.NullMarked;
