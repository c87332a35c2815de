/** The rules by which the Fund allots money, and when each was in force. */
@NullMarked
package org.migrationprofiles.project.fundrule;

import org.jspecify.annotations.NullMarked;
