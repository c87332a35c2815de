package org.migrationprofiles.evaluation.source;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/** One source as events and answers state it; its schema is contracts/events/source. */
public record SourceState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        String key,
        SourceType type,
        String title,
        List<TitleVariant> titleVariants,
        @Nullable String publisher,
        @Nullable PartialDate issued,
        @Nullable String url,
        @Nullable String contentHash,
        Confidentiality confidentiality,
        List<String> languages,
        List<SourceSection> sections,
        @Nullable Provenance provenance) {}
