/** Every error as RFC 9457 problem details, with a page that explains its type. */
@NullMarked
package org.migrationprofiles.kit.problem;

import org.jspecify.annotations.NullMarked;
