package org.migrationprofiles.kit.value;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address of the web that can be followed: {@code http} or {@code https}, 2000 characters at the most. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Size(max = 2000)
@Pattern(regexp = "https?://[^\\s/]+\\S*")
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

    /** What the client is told. */
    String message() default "An address that starts with https:// or http://, 2000 characters at the most.";

    /** For Jakarta Validation. */
    Class<?>[] groups() default {};

    /** For Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};
}
