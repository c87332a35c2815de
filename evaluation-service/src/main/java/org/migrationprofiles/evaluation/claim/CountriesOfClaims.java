package org.migrationprofiles.evaluation.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.replica.Replica;

/** Gives the countries that a claim names by any ISO 3166-1 code or M49 their alpha-3 codes, the one form that is kept. */
@ApplicationScoped
class CountriesOfClaims {

    private static final String COUNTRY = "country";

    private final Replica replica;

    @Inject
    CountriesOfClaims(Replica replica) {
        this.replica = replica;
    }

    /** The same claim. What no country is known by stays as it is. */
    ClaimContent named(ClaimContent content) {
        Map<String, String> filters = new HashMap<>(content.filters());
        filters.computeIfPresent(
                COUNTRY,
                (name, codes) -> Arrays.stream(codes.split(",", -1))
                        .map(String::strip)
                        .map(this::alpha3)
                        .collect(Collectors.joining(",")));
        List<Subject> subjects = content.subjects().stream()
                .map(subject -> subject.type() == Subject.Type.COUNTRY
                        ? new Subject(subject.type(), alpha3(subject.id()))
                        : subject)
                .distinct()
                .toList();
        return content.naming(filters, subjects);
    }

    private String alpha3(String code) {
        return replica.countryWithCode(code.toUpperCase(Locale.ROOT)).orElse(code);
    }
}
