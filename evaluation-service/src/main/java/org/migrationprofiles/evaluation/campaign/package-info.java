/** Survey campaigns: whom a survey was sent to, when, and by which version of which instrument (S13). */
@NullMarked
package org.migrationprofiles.evaluation.campaign;

import org.jspecify.annotations.NullMarked;
