package org.migrationprofiles.evaluation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A language as a BCP 47 tag, such as {@code en} or {@code pt-BR}. */
@Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
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
    String message() default "A BCP 47 language tag, such as en.";

    /** As in Jakarta Validation. */
    Class<?>[] groups() default {};

    /** As in Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};
}
