package org.migrationprofiles.kit.imports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that refers to a record, of a kind that another member of the same record tells: where that says
 * {@code PROJECT}, an import may give what a {@code projectId} may be called. What has no such name stays as it was sent, for
 * the use case to judge.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface KindIn {
    /** The member that tells the kind. */
    String value();
}
