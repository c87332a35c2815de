/** What is known of the request at hand: who sent it and under which id. */
@NullMarked
package org.migrationprofiles.kit.request;

import org.jspecify.annotations.NullMarked;
