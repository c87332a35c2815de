package org.migrationprofiles.kit.problem;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What {@code @NotBlank} means in the suite: a text that is there has more than spaces, of whatever kind. */
public class SaysSomething implements ConstraintValidator<NotBlank, CharSequence> {

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text != null && !Texts.isBlank(text);
    }
}
