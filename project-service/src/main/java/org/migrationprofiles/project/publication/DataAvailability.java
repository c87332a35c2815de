package org.migrationprofiles.project.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;

/**
 * Whether the data exist that a publication wants to speak of (S19, S62, S72). Whether one can get the publication is its
 * {@link Availability}.
 *
 * @param answers by topic and what it is broken down by, each once
 * @param text what is said of the data as a whole
 * @param provenance where this was found; an answer may have one of its own
 */
public record DataAvailability(
        @Size(max = 500) List<@NotNull @Valid DataAnswer> answers,
        @Nullable @Size(max = 5000) String text,
        @Nullable @Valid Provenance provenance) {

    /** Answers that are not given are none. */
    public DataAvailability {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    @JsonIgnore
    @RuleAbout("answers")
    @AssertTrue(message = "A topic is answered once, as a whole and for each thing that it is broken down by.")
    boolean isEachQuestionAnsweredOnce() {
        HashSet<List<Object>> seen = new HashSet<>();
        return answers.stream()
                .filter(answer -> answer.topic() != null)
                .allMatch(answer -> seen.add(
                        List.of(answer.topic(), answer.disaggregation() == null ? "" : answer.disaggregation())));
    }
}
