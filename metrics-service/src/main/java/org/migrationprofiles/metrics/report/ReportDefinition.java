package org.migrationprofiles.metrics.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made of: data, in which no figure stands.
 *
 * @param id short, in addresses
 * @param title for people
 * @param asOf the date in the world for which it is computed when no other is asked for; null for the day of the question
 * @param sections in order
 */
public record ReportDefinition(
        @NotNull @Pattern(regexp = ReportDefinition.ID, message = ReportDefinition.ID_RULE)
        String id,

        @NotBlank @Size(max = 200) String title,
        @Nullable LocalDate asOf,

        @NotNull @Size(min = 1, max = 40) List<@NotNull @Valid Section> sections) {

    /** What the ids of reports, sections and rows look like. */
    static final String ID = "^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$";

    /** The same in words. */
    static final String ID_RULE = "Lower case letters, digits and single hyphens between them, 60 at most.";

    /** Lists that are not given are empty. */
    public ReportDefinition {
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    /** The same under another id. */
    ReportDefinition withId(String other) {
        return new ReportDefinition(other, title, asOf, sections);
    }

    /** The same with other sections. */
    ReportDefinition with(List<Section> others) {
        return new ReportDefinition(id, title, asOf, others);
    }

    /**
     * Part of a report.
     *
     * @param id short; each once in the report
     * @param title for people
     * @param rows in order
     */
    public record Section(
            @NotNull @Pattern(regexp = ID, message = ID_RULE)
            String id,

            @NotBlank @Size(max = 200) String title,

            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Row> rows) {

        /** Lists that are not given are empty. */
        public Section {
            rows = rows == null ? List.of() : List.copyOf(rows);
        }
    }

    /**
     * One figure.
     *
     * @param id short; each once in its section
     * @param figure what it is, for people
     * @param references sentences and contradictions of the report
     * @param indicator what to ask; none when only the claim is told, or when another presentation asks something else
     * @param parameters to ask it with, as in its address
     * @param show how the answer is put into text; the usual way when none is given
     * @param claim key of the claim that it is compared with
     * @param missing of a picture whose values are not in the text: the words that say so; null mostly
     * @param unjudged why there is no verdict on a row that has no claim, in sentences; null where nobody expects one
     */
    public record Row(
            @NotNull @Pattern(regexp = ID, message = ID_RULE)
            String id,

            @NotBlank @Size(max = 100) String figure,

            @Size(max = 20) List<@NotNull @Size(min = 1, max = 20) String> references,

            @Nullable @Size(max = 100) String indicator,
            @Size(max = 30) Map<@Size(max = 100) String, @NotNull @Size(max = 4000) String> parameters,
            @Nullable @Size(max = 100) String show,
            @Nullable @Size(max = 200) String claim,
            @Nullable @Size(max = 1000) String missing,
            @Nullable @Size(max = 1000) String unjudged) {

        /** Lists that are not given are empty. */
        public Row {
            references = references == null ? List.of() : List.copyOf(references);
            parameters = parameters == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }
}
