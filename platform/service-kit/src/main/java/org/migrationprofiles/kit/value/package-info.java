/** What contents of all services are made of: texts, languages, addresses and numbers, and the one form that each has. */
@NullMarked
package org.migrationprofiles.kit.value;

import org.jspecify.annotations.NullMarked;
