package org.migrationprofiles.kit.change;

import java.util.List;

/**
 * Part of the change feed.
 *
 * @param items oldest first; empty when nothing happened
 * @param next cursor to go on from; always there, after an empty answer too
 */
public record ChangePage(List<CloudEvent> items, String next) {}
