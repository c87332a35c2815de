package org.migrationprofiles.kit.exports;

/**
 * A record on its way out, as JSON.
 *
 * @param key by which the next ones are found
 * @param json a JSON object on one line
 */
public record ExportedText(String key, String json) {}
