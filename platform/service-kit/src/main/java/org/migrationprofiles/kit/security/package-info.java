/** Who may do what: roles, and what one role implies. */
@NullMarked
package org.migrationprofiles.kit.security;

import org.jspecify.annotations.NullMarked;
