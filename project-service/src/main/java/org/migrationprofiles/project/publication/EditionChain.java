package org.migrationprofiles.project.publication;

import java.util.List;

/**
 * The editions that a publication is one of.
 *
 * @param editions the first one first; a publication that follows none and that none follows is alone
 */
public record EditionChain(List<Edition> editions) {}
