package org.migrationprofiles.evaluation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A topic as a code, such as {@code CLIMATE_CHANGE}; new ones need no release. */
@Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}")
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Topic {
    /** What is wrong. */
    String message() default "Capital letters, digits and underscores, 60 at most, such as CLIMATE_CHANGE.";

    /** As in Jakarta Validation. */
    Class<?>[] groups() default {};

    /** As in Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};
}
