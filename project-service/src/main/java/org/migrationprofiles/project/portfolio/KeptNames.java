package org.migrationprofiles.project.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Keeps the names under which a project was known. One that was primary stays among the identifiers when another one
 * becomes primary, with the kind {@code RENAMED} unless it is said to be something else, and stays from then on.
 */
final class KeptNames {

    private KeptNames() {}

    /**
     * What a content is with the names that it may not lose.
     *
     * @throws ProblemException 400 when there are too many names then
     */
    static ProjectContent of(ProjectContent before, ProjectContent after) {
        List<ProjectIdentifier> names = new ArrayList<>(after.identifiers());
        for (ProjectIdentifier old : before.identifiers()) {
            if (old.primary() || ProjectIdentifier.RENAMED.equals(old.kind())) {
                keep(old, names);
            }
        }
        if (names.size() > ProjectContent.MOST_IDENTIFIERS) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "A project has at most " + ProjectContent.MOST_IDENTIFIERS
                            + " identifiers, those that were primary among them.",
                    List.of(new FieldError("/identifiers", "Leave out some that never were primary.")));
        }
        return names.equals(after.identifiers()) ? after : after.withIdentifiers(names);
    }

    private static void keep(ProjectIdentifier old, List<ProjectIdentifier> names) {
        for (int index = 0; index < names.size(); index++) {
            ProjectIdentifier name = names.get(index);
            if (name.sameNameAs(old)) {
                if (!name.primary()) {
                    names.set(index, name.renamed());
                }
                return;
            }
        }
        names.add(old.renamed());
    }
}
