/** What was heard of project-service, over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.replica.web;

import org.jspecify.annotations.NullMarked;
