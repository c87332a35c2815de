@NullMarked
package org.migrationprofiles.kit.tracing;

import org.jspecify.annotations.NullMarked;
