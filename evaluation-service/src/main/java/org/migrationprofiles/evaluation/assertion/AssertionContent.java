package org.migrationprofiles.evaluation.assertion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.EvidenceLevel;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * What is known of one assertion.
 *
 * @param subject what it is about
 * @param attribute what it says something of
 * @param value what it says, written as the type of the attribute has it; null where the source only bounds it
 * @param unit of the value or the bounds; null for the usual one
 * @param bounds what the source implies of a value that it does not say; null where it says the value
 * @param phase the stage of a project's life that it speaks of (S20); null when the source does not say
 * @param validFrom first day of which it speaks; null for always
 * @param validTo last day of which it speaks; null for no end
 * @param quote the words of the source
 * @param interpretation how whoever recorded it read the words, where they do not say it themselves (S18)
 * @param assertedOn when it was said, as exactly as known
 * @param evidenceLevel how well it is borne out
 * @param provenance who says it and where
 */
public record AssertionContent(
        @NotNull @Valid Subject subject,
        @NotNull Attribute attribute,
        @Nullable @Size(max = 500) String value,
        @Nullable @Size(max = 20) String unit,
        @Nullable @Valid Bounds bounds,
        @Nullable Phase phase,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Size(max = 2000) String quote,
        @Nullable @Size(max = 2000) String interpretation,
        @Nullable @Valid PartialDate assertedOn,
        @Nullable @EvidenceLevel Integer evidenceLevel,
        @Nullable @Valid Provenance provenance) {

    /** What a source says at a place, and nothing else of it. */
    public static AssertionContent said(
            Subject subject, Attribute attribute, String value, @Nullable Provenance provenance) {
        return new AssertionContent(
                subject, attribute, value, null, null, null, null, null, null, null, null, null, provenance);
    }

    /** Whether two may speak of the same: not when their days, or the phases that they name, are different ones. */
    public boolean mayOverlap(AssertionContent other) {
        return !endsBefore(other)
                && !other.endsBefore(this)
                && (phase == null || other.phase == null || phase == other.phase);
    }

    /**
     * Whether one place of a source, or nobody, says the same in both: of one attribute of one subject the same value or bounds,
     * as written, in the same unit, of the same phase. Another value is another assertion, which may contradict the first (S17).
     */
    public boolean saysTheSame(AssertionContent other) {
        return subject.equals(other.subject)
                && attribute == other.attribute
                && Objects.equals(provenance, other.provenance)
                && Objects.equals(value, other.value)
                && Objects.equals(bounds, other.bounds)
                && Objects.equals(attribute.unit(unit), attribute.unit(other.unit))
                && phase == other.phase;
    }

    private boolean endsBefore(AssertionContent other) {
        return validTo != null && other.validFrom != null && validTo.isBefore(other.validFrom);
    }
}
