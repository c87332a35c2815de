/** What projects do besides publishing: trainings, consultations, workshops, with who took part. */
@NullMarked
package org.migrationprofiles.project.activity;

import org.jspecify.annotations.NullMarked;
