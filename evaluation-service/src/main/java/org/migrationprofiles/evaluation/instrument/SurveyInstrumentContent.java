package org.migrationprofiles.evaluation.instrument;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.value.LanguageTags;
import org.migrationprofiles.kit.value.LocalisedText;

/**
 * What is known of one version of a survey instrument.
 *
 * @param key short; the same for all versions of an instrument; never changes
 * @param instrumentVersion which version, counted from 1; each once for a key; never changes
 * @param title as published
 * @param status how far this version has come
 * @param languages BCP 47 tags of the languages that it is asked in
 * @param questions in the order in which they are asked
 * @param note what else is to be said of it
 * @param provenance where this was found
 */
public record SurveyInstrumentContent(
        @NotNull @Pattern(regexp = KEY, message = A_KEY) String key,

        @NotNull @Min(1) @Max(10_000) Integer instrumentVersion,
        @NotBlank @Size(max = 500) String title,
        @NotNull InstrumentStatus status,

        @Size(max = 50)
        List<@NotNull @Pattern(regexp = LocalisedText.LANGUAGE, message = LocalisedText.A_LANGUAGE) String> languages,

        @Size(max = 500) List<@NotNull @Valid Question> questions,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Valid Provenance provenance) {

    /** The form of keys. */
    public static final String KEY = "[a-z0-9][a-z0-9-]{0,79}";

    /** What a client is told whose key has another form. */
    public static final String A_KEY = "Small letters, digits and hyphens, 80 at most.";

    /** Lists that are not given are empty. */
    public SurveyInstrumentContent {
        languages = List.copyOf(LanguageTags.usual(languages));
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    /** The question with a code, if there is one. */
    public Optional<Question> question(String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    @JsonIgnore
    @RuleAbout("languages")
    @AssertTrue(message = "A language stands once.")
    boolean isEachLanguageOnce() {
        return new HashSet<>(languages).size() == languages.size();
    }

    @JsonIgnore
    @RuleAbout("questions")
    @AssertTrue(message = "The code of a question stands once.")
    boolean isEachQuestionOnce() {
        return questions.stream().map(Question::code).distinct().count() == questions.size();
    }

    @JsonIgnore
    @RuleAbout("languages")
    @AssertTrue(message = "Every language that a question or an option is written in is among them.")
    boolean isInItsLanguages() {
        return questions.stream()
                .allMatch(question -> known(question.texts())
                        && question.options().stream().allMatch(option -> known(option.labels())));
    }

    @JsonIgnore
    @RuleAbout("questions")
    @AssertTrue(message = "What is published asks something.")
    boolean isAsking() {
        return status != InstrumentStatus.PUBLISHED || !questions.isEmpty();
    }

    private boolean known(List<LocalisedText> texts) {
        // That a language is not said is another rule's to refuse.
        return texts.stream().allMatch(text -> text.language() == null || languages.contains(text.language()));
    }
}
