package org.migrationprofiles.evaluation.assertion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** What the catalogue of attributes asks of an assertion. */
@ApplicationScoped
class AssertionRules {

    private static final String ATTRIBUTES = "GET /v1/attributes lists what each attribute takes.";

    private final Meanings meanings;

    @Inject
    AssertionRules(Meanings meanings) {
        this.meanings = meanings;
    }

    /**
     * Lets only what the catalogue allows pass.
     *
     * @throws ProblemException 400 with what is allowed for each field that is wrong
     */
    void require(AssertionContent content) {
        List<FieldError> faults = new ArrayList<>();
        Attribute attribute = content.attribute();
        if (!attribute.subjectTypes().contains(content.subject().type())) {
            String allowed = attribute.subjectTypes().stream().map(Enum::name).collect(Collectors.joining(", "));
            faults.add(new FieldError("/subject/type", attribute + " is said of " + allowed + "."));
        }
        if (!Meanings.fits(attribute, content.unit())) {
            faults.add(new FieldError("/unit", unit(attribute)));
        }
        if (content.value() != null) {
            value(content, faults);
        } else {
            bounds(content, faults);
        }
        boolean backwards = content.validFrom() != null
                && content.validTo() != null
                && content.validTo().isBefore(content.validFrom());
        if (backwards) {
            faults.add(new FieldError("/validTo", "Not before validFrom."));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED, "Mend the fields in errors. " + ATTRIBUTES, faults);
        }
    }

    private void value(AssertionContent content, List<FieldError> faults) {
        Attribute attribute = content.attribute();
        if (content.bounds() != null) {
            faults.add(new FieldError("/bounds", "Bounds stand in the place of a value, not beside it."));
        }
        if (meanings.of(attribute, content.value(), null, content.unit()).isEmpty()) {
            faults.add(new FieldError("/value", Meanings.form(attribute)));
        }
    }

    private void bounds(AssertionContent content, List<FieldError> faults) {
        Attribute attribute = content.attribute();
        Bounds bounds = content.bounds();
        if (bounds == null) {
            faults.add(new FieldError("/value", Meanings.form(attribute)));
        } else if (!attribute.valueType().ordered()) {
            faults.add(new FieldError("/bounds", attribute + " has no order, so it has no bounds."));
        } else if (bounds.greaterThan() == null && bounds.lessThan() == null) {
            faults.add(new FieldError("/bounds", "greaterThan, lessThan or both."));
        } else {
            meanings.of(attribute, null, bounds, content.unit())
                    .ifPresentOrElse(
                            meaning -> {
                                if (meaning instanceof Meaning.Range range && range.empty()) {
                                    faults.add(new FieldError("/bounds/lessThan", "Above greaterThan."));
                                }
                            },
                            () -> faults.add(new FieldError("/bounds", Meanings.form(attribute))));
        }
    }

    private static String unit(Attribute attribute) {
        return switch (attribute.valueType()) {
            case DURATION ->
                "One of " + String.join(", ", attribute.units()) + "; "
                        + attribute.units().get(0) + " without one.";
            case MONEY -> "The currency, one of ISO 4217, such as USD.";
            default -> attribute + " has no unit.";
        };
    }
}
