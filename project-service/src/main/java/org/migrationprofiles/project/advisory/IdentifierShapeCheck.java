package org.migrationprofiles.project.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.migrationprofiles.project.advisory.Advisory.Outcome;
import org.migrationprofiles.project.portfolio.Project;
import org.migrationprofiles.project.portfolio.ProjectIdentifier;
import org.migrationprofiles.project.portfolio.ProjectIdentifier.Scheme;

/**
 * Whether codes look like those of their scheme on the Fund's project pages. Others are taken all the same: a page shows
 * what codes look like, not what they may look like. A typing error on record as such is meant to look wrong.
 */
@ApplicationScoped
class IdentifierShapeCheck implements AdvisoryCheck {

    private static final String CODE = "IDENTIFIER_SHAPE";
    private static final String PROJECT_PAGE =
            "https://iom.int/project/technical-assistance-development-migration-policy-federated-states-micronesia";
    private static final String TYPO = "TYPO";
    private static final Map<Scheme, Shape> SHAPES = Map.of(
            Scheme.IOM_PROJECT,
            new Shape(Pattern.compile("[A-Z]{2}\\.\\d{4}"), "PR.0100", PROJECT_PAGE),
            Scheme.LEGACY,
            new Shape(
                    Pattern.compile("[A-Z]\\d{2}-\\d{3}"),
                    "Q41-805",
                    "https://iom.int/project/capacity-building-internal-migration-and-development-madagascar"));

    @Override
    public List<Advisory> check(Project project, LocalDate asOf) {
        List<Advisory> found = new ArrayList<>();
        List<ProjectIdentifier> identifiers = project.content().identifiers();
        for (int index = 0; index < identifiers.size(); index++) {
            ProjectIdentifier identifier = identifiers.get(index);
            Shape shape = SHAPES.get(identifier.scheme());
            if (shape != null && !TYPO.equals(identifier.kind())) {
                found.add(judge(identifier, shape, "/identifiers/" + index + "/value"));
            }
        }
        if (found.isEmpty()) {
            found.add(new Advisory(
                    CODE,
                    Outcome.NOT_APPLICABLE,
                    "No code is of a scheme with a known shape.",
                    null,
                    CODE,
                    PROJECT_PAGE));
        }
        return found;
    }

    private static Advisory judge(ProjectIdentifier identifier, Shape shape, String pointer) {
        boolean fits = shape.pattern().matcher(identifier.value()).matches();
        String message = identifier.value()
                + (fits ? " looks" : " does not look")
                + " like other codes of " + identifier.scheme() + ", such as " + shape.example() + ".";
        return new Advisory(CODE, fits ? Outcome.OK : Outcome.WARNING, message, pointer, CODE, shape.source());
    }

    private record Shape(Pattern pattern, String example, String source) {}
}
