package org.migrationprofiles.project.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Reads query parameters that say which organisation. */
@ApplicationScoped
public class OrganisationParameters {

    private final OrganisationService organisations;

    @Inject
    public OrganisationParameters(OrganisationService organisations) {
        this.organisations = organisations;
    }

    /**
     * The id of the organisation in a parameter; null when it is not given.
     *
     * @param name of the parameter, for whoever sent something else
     * @param idOrKey of the organisation
     * @throws ProblemException 400 when there is none
     */
    public @Nullable UUID id(String name, @Nullable String idOrKey) {
        if (idOrKey == null) {
            return null;
        }
        return organisations
                .find(idOrKey)
                .map(Organisation::id)
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.INVALID_PARAMETER,
                        "No organisation on record has this id or key.",
                        List.of(new FieldError("?" + name, "Id or key of an organisation."))));
    }
}
