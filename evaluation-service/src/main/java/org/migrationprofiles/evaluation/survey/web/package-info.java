/** Surveys over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.survey.web;

import org.jspecify.annotations.NullMarked;
