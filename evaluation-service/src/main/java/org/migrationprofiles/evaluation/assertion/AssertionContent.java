package org.migrationprofiles.evaluation.assertion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Observation;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * What is known of one assertion.
 *
 * @param subject what it is about
 * @param attribute what it says something of
 * @param value what it says
 * @param validFrom first day of which it speaks; null for always
 * @param validTo last day of which it speaks; null for no end
 * @param provenance who says it and where
 */
public record AssertionContent(
        @NotNull @Valid Subject subject,
        @NotNull Attribute attribute,
        @NotNull Observation value,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Valid Provenance provenance) {}
