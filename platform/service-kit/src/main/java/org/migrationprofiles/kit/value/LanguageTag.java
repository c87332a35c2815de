package org.migrationprofiles.kit.value;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A language as a BCP 47 tag, such as {@code en} or {@code pt-BR}. */
@Pattern(regexp = LocalisedText.LANGUAGE)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {
    /** What the client is told. */
    String message() default LocalisedText.A_LANGUAGE;

    /** As in Jakarta Validation. */
    Class<?>[] groups() default {};

    /** As in Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};
}
