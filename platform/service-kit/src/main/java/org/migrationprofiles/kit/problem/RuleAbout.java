package org.migrationprofiles.kit.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the field that a rule is about which a method of a record checks, for the pointer of its problem. Without it, the
 * rule is about the whole object.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RuleAbout {

    /** A component of the record. */
    String value();
}
