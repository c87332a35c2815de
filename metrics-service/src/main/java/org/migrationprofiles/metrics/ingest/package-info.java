/** What has been heard: the newest state of each aggregate, the facts that follow from it, and how far it goes. */
@NullMarked
package org.migrationprofiles.metrics.ingest;

import org.jspecify.annotations.NullMarked;
