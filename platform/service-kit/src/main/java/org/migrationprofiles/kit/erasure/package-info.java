/** Takes what was said of a person out of everything that is stored, and leaves the rest as it was. */
@NullMarked
package org.migrationprofiles.kit.erasure;

import org.jspecify.annotations.NullMarked;
