package org.migrationprofiles.evaluation.statement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * What one record says, in short.
 *
 * @param kind of the record
 * @param id of the record
 * @param version of the record
 * @param link to the record
 * @param subjects what it is about; empty where that is not said, as of a recommendation about all that its evaluation covers
 * @param text what it says, in one line
 * @param category what its kind sorts it by: the category of a finding, the attribute of an assertion, the code of a result,
 *     the form of an impact; null where there is none
 * @param topics that it, or a gap that it names, is about, each once
 * @param phase the stage of a project that it speaks of; null where that is not said
 * @param evidenceLevel how well it is borne out; null where nobody has judged it
 * @param provenance who says so and where
 * @param restsOn where it is told what that place in the source rests on; null without a source
 */
public record Said(
        StatementKind kind,
        UUID id,
        long version,
        String link,
        List<Subject> subjects,
        String text,
        @Nullable String category,
        List<String> topics,
        @Nullable String phase,
        @Nullable Integer evidenceLevel,
        @Nullable Provenance provenance,
        @Nullable String restsOn) {}
