/** What anybody says or judges about projects and profiles: sources, evaluations, surveys, assertions, results, claims. */
@NullMarked
package org.migrationprofiles.evaluation;

import org.jspecify.annotations.NullMarked;
