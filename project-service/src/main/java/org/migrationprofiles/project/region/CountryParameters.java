package org.migrationprofiles.project.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Reads query parameters that say which country. */
@ApplicationScoped
public class CountryParameters {

    private final Countries countries;

    @Inject
    public CountryParameters(Countries countries) {
        this.countries = countries;
    }

    /**
     * The ISO 3166-1 alpha-3 code of the country in a parameter; null when it is not given.
     *
     * @param name of the parameter, for whoever sent something else
     * @param code ISO 3166-1 alpha-2 or alpha-3, M49, or a name or alias in any case
     * @throws ProblemException 400 when no country has this code or name
     */
    public @Nullable String iso3(String name, @Nullable String code) {
        if (code == null) {
            return null;
        }
        return countries
                .find(code)
                .or(() -> countries.named(code))
                .map(Country::iso3)
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.INVALID_PARAMETER,
                        "No country has this code or name; " + name + " is ISO 3166-1 alpha-2, alpha-3 or M49, or a"
                                + " name in English, French or Spanish.",
                        List.of(new FieldError("?" + name, "A country's ISO 3166-1 code, M49 code or name."))));
    }
}
