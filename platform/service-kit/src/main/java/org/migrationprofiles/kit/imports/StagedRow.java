package org.migrationprofiles.kit.imports;

/**
 * A row that has been received.
 *
 * @param number counted from 1 behind the header
 * @param content cells as a JSON array, or the JSON object as it was sent
 */
record StagedRow(int number, String content) {}
