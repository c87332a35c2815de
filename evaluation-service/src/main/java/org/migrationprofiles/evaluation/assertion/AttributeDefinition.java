package org.migrationprofiles.evaluation.assertion;

import java.util.List;
import org.migrationprofiles.evaluation.Subject;

/**
 * An attribute of the catalogue.
 *
 * @param name of it
 * @param meaning what it says, in words
 * @param valueType what its values are
 * @param ordered whether a source may say bounds in the place of a value
 * @param units that its values may have, the usual one first; of money, any currency (ISO 4217)
 * @param codes that its values are of, for a {@code CODE}
 * @param subjectTypes what it can be said of
 * @param affects what metrics-service computes from it
 * @param references sentences and contradictions of the report that speak of it
 */
public record AttributeDefinition(
        Attribute name,
        String meaning,
        ValueType valueType,
        boolean ordered,
        List<String> units,
        List<String> codes,
        List<Subject.Type> subjectTypes,
        List<String> affects,
        List<String> references) {

    /** The definition of one. */
    public static AttributeDefinition of(Attribute attribute) {
        return new AttributeDefinition(
                attribute,
                attribute.meaning(),
                attribute.valueType(),
                attribute.valueType().ordered(),
                attribute.units(),
                attribute.codes(),
                attribute.subjectTypes(),
                attribute.affects(),
                attribute.references());
    }
}
