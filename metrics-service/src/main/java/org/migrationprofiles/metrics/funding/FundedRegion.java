package org.migrationprofiles.metrics.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A region and its countries, those of the regions below it too. */
record FundedRegion(String key, String name, @Nullable String parent, List<String> countries) {}
