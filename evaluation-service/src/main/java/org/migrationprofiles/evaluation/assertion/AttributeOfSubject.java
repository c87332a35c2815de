package org.migrationprofiles.evaluation.assertion;

import java.util.Comparator;
import org.migrationprofiles.evaluation.Subject;

/**
 * What assertions that may contradict each other have in common.
 *
 * @param subject what they are about
 * @param attribute what they say something of
 */
public record AttributeOfSubject(Subject subject, Attribute attribute) implements Comparable<AttributeOfSubject> {

    private static final Comparator<AttributeOfSubject> ORDER = Comparator.comparing(AttributeOfSubject::name);

    /** A name of its own, for locks. */
    public String name() {
        return subject.type() + " " + subject.id() + " " + attribute;
    }

    @Override
    public int compareTo(AttributeOfSubject other) {
        return ORDER.compare(this, other);
    }
}
