/** Survey campaigns over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.campaign.web;

import org.jspecify.annotations.NullMarked;
