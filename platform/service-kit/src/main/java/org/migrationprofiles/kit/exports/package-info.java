/** Exports of whole collections, page by page, in a form that an import takes back. */
@NullMarked
package org.migrationprofiles.kit.exports;

import org.jspecify.annotations.NullMarked;
