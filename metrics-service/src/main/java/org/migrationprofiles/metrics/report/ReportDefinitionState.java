package org.migrationprofiles.metrics.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A definition as it is kept.
 *
 * @param id short, in addresses
 * @param kind whether it comes with the service or was saved
 * @param version one more with each change; of a built-in one always 1
 * @param title for people
 * @param asOf the date for which the report is computed when no other is asked for; null for the day of the question
 * @param sections in order; left out in lists
 * @param rows how many figures it has
 * @param createdAt when it was saved first; null of a built-in one
 * @param createdBy by whom
 * @param updatedAt when it was changed last
 * @param updatedBy by whom
 * @param deleted whether it was deleted; then nobody is shown it
 * @param links to itself and to the report
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportDefinitionState(
        String id,
        Report.Kind kind,
        long version,
        String title,
        @Nullable LocalDate asOf,
        @Nullable List<ReportDefinition.Section> sections,
        int rows,
        @Nullable Instant createdAt,
        @Nullable String createdBy,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy,
        @JsonIgnore boolean deleted,
        @JsonProperty("_links") Map<String, String> links) {

    /** One that comes with the service. */
    static ReportDefinitionState builtIn(ReportDefinition definition) {
        return of(definition, Report.Kind.BUILT_IN, new Version(1, false, null, null, null, null));
    }

    /** One that was saved. */
    static ReportDefinitionState saved(ReportDefinition definition, Version version) {
        return of(definition, Report.Kind.SAVED, version);
    }

    private static ReportDefinitionState of(ReportDefinition definition, Report.Kind kind, Version version) {
        return new ReportDefinitionState(
                definition.id(),
                kind,
                version.number(),
                definition.title(),
                definition.asOf(),
                definition.sections(),
                definition.sections().stream()
                        .mapToInt(section -> section.rows().size())
                        .sum(),
                version.createdAt(),
                version.createdBy(),
                version.updatedAt(),
                version.updatedBy(),
                version.deleted(),
                Map.of(
                        "self",
                        "/v1/report-definitions/" + definition.id(),
                        "report",
                        "/v1/reports/" + definition.id()));
    }

    /** The definition itself. */
    ReportDefinition definition() {
        return new ReportDefinition(id, title, asOf, sections == null ? List.of() : sections);
    }

    /** The same as a list shows it. */
    public ReportDefinitionState brief() {
        return new ReportDefinitionState(
                id, kind, version, title, asOf, null, rows, createdAt, createdBy, updatedAt, updatedBy, deleted, links);
    }

    /**
     * What is kept beside a definition.
     *
     * @param number one more with each change
     * @param deleted whether it was deleted
     */
    record Version(
            long number,
            boolean deleted,
            @Nullable Instant createdAt,
            @Nullable String createdBy,
            @Nullable Instant updatedAt,
            @Nullable String updatedBy) {}
}
