package org.migrationprofiles.project.publication;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.change.FieldChange;
import org.migrationprofiles.kit.value.LocalisedText;
import org.migrationprofiles.project.profile.MgiDomain;

/**
 * One edition in a chain of them, and how its governance section differs from that of the one before (S104).
 *
 * @param id of the publication
 * @param status how far it has come
 * @param titles as published
 * @param editionYear the year in its title
 * @param governanceSection its section on governance; null where nobody looked
 * @param mgiDomains domains of the Migration Governance Indicators that it speaks of
 * @param changes what differs from the edition before in these two, but for where it was found; a value that was not known
 *     is null, so that a null before says nothing of the world
 */
public record Edition(
        UUID id,
        PublicationStatus status,
        List<LocalisedText> titles,
        @Nullable Integer editionYear,
        @Nullable GovernanceSection governanceSection,
        List<MgiDomain> mgiDomains,
        List<FieldChange> changes) {}
