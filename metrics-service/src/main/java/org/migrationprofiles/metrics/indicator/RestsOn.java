package org.migrationprofiles.metrics.indicator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what an indicator rests on: attributes of records, each as the type of the record, a full stop and the name that the
 * attribute has in its state, such as {@code evaluation.status}. What a source says of an attribute is {@code
 * assertion.EVALUATED}: this alone is what it can deny.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RestsOn {

    /** The attributes; none where nothing is ever computed. */
    String[] value();
}
