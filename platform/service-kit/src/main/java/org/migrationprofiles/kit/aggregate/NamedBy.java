package org.migrationprofiles.kit.aggregate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the table of an aggregate tells the one that has a name of its own, such as a key: it is read by its name too, not by its id alone. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NamedBy {

    /** A condition in SQL, with one parameter for the name. */
    String value();
}
