/** Projects with their identifiers, countries and funders. */
@NullMarked
package org.migrationprofiles.project.portfolio;

import org.jspecify.annotations.NullMarked;
