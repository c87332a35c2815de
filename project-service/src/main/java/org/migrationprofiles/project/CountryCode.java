package org.migrationprofiles.project;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of the form of an ISO 3166-1 alpha-3 code. Whether a country has it is looked up elsewhere. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "[A-Z]{3}")
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CountryCode {

    /** What the client is told. */
    String message() default "An ISO 3166-1 alpha-3 code.";

    /** For Jakarta Validation. */
    Class<?>[] groups() default {};

    /** For Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};
}
