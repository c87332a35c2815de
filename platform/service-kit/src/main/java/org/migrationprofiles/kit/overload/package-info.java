/** Refuses more than can be answered, early and with a word on when to come again. */
@NullMarked
package org.migrationprofiles.kit.overload;

import org.jspecify.annotations.NullMarked;
