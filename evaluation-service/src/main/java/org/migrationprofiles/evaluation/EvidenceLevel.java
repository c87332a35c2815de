package org.migrationprofiles.evaluation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How well a statement is borne out, from 1 to 4: 1 somebody says so; 2 a document that was made at the time says so; 3 two
 * sources that do not rest on each other say so; 4 somebody without a stake looked and found it so. Null where nobody has
 * judged it.
 */
@Min(1)
@Max(4)
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
public @interface EvidenceLevel {
    /** What is wrong. */
    String message() default "1, 2, 3 or 4.";

    /** As in Jakarta Validation. */
    Class<?>[] groups() default {};

    /** As in Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};
}
