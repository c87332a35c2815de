/** What the tests of every service share: real infrastructure, tokens, architecture rules and contract checks. */
@NullMarked
package org.migrationprofiles.testsupport;

import org.jspecify.annotations.NullMarked;
