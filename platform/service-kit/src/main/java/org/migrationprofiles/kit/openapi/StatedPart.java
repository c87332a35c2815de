package org.migrationprofiles.kit.openapi;

/**
 * A part of an aggregate that has an address of its own.
 *
 * @param aggregate such as {@code publication}
 * @param field of its state that is the part
 */
record StatedPart(String aggregate, String field) {}
