package org.migrationprofiles.bench.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A made-up portfolio, the same for the same seed: what the Fund's would be, with one to three countries in a project, a profile
 * for each of them, one or two editions of each, and an evaluation of one profile in five. Ids have numbers in them, so that a
 * statement can name any record without having looked it up.
 *
 * @param seed of all that is made up
 * @param projects how many
 */
public record Portfolio(long seed, int projects) {

    /** The one organisation that funds: the Fund. */
    public static final String FUND = id(Kind.ORGANISATION, 1);

    private static final int PLACES = 10;
    private static final int MOST_COUNTRIES = 3;
    private static final int EARLIEST = 2001;
    private static final int YEARS = 23;
    private static final int MOST_COUNTRIES_ASKED = 200;
    private static final String[] THEMES = {
        "Labour migration", "Diaspora engagement", "Border management", "Migration data", "Return and reintegration"
    };
    private static final List<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale("", code).getISO3Country())
            .sorted()
            .toList();

    /** Kinds of records, by the digit of an id that tells them apart. */
    public enum Kind {
        /** An organisation. */
        ORGANISATION(0),
        /** A project. */
        PROJECT(1),
        /** A country profile. */
        PROFILE(2),
        /** A publication. */
        PUBLICATION(3),
        /** An evaluation. */
        EVALUATION(4);

        private final int digit;

        Kind(int digit) {
            this.digit = digit;
        }
    }

    /** The id of a record. */
    public static String id(Kind kind, long number) {
        return String.format(Locale.ROOT, "00000000-0000-7000-800%d-%012d", kind.digit, number);
    }

    /** Countries that a question about many countries names: ISO 3166-1 alpha-3. */
    public static List<String> askedCountries() {
        return COUNTRIES.subList(0, MOST_COUNTRIES_ASKED);
    }

    /** The Fund, as a line of an import. */
    public static String fund() {
        return "{\"id\": \"" + FUND
                + "\", \"key\": \"IDF\", \"name\": \"IOM Development Fund\", \"category\": \"IDF\"}";
    }

    /** A project as a line of an import, from 1. */
    public String project(int number) {
        return "{\"id\": \"" + id(Kind.PROJECT, number) + "\", " + projectFields(number, "BP." + number) + "}";
    }

    /** A project as it is sent to be put on record. */
    public String newProject(int number, String identifier) {
        return "{" + projectFields(number, identifier) + "}";
    }

    private String projectFields(int number, String identifier) {
        Random random = random(number);
        List<String> countries = new ArrayList<>();
        for (String country : countries(random)) {
            countries.add("{\"iso3\": \"" + country + "\", \"role\": \"BENEFITING\"}");
        }
        int year = fundingYear(random);
        String theme = THEMES[random.nextInt(THEMES.length)];
        return """
                "identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true}], \
                "titles": [{"language": "en", "text": "%s in project %s"}], \
                "status": "CLOSED", "fundingYear": %d, \
                "schedule": {"start": {"value": "%d-03", "precision": "MONTH"}, "actualEnd": {"value": "%d-09", "precision": "MONTH"}}, \
                "countries": [%s], "funders": [{"organisationId": "%s", "role": "FUNDER"}]""".formatted(identifier, theme, identifier, year, year, year + 2, String.join(", ", countries), FUND);
    }

    /** The profiles of a project, as lines of an import. */
    public List<String> profiles(int project) {
        List<String> lines = new ArrayList<>();
        List<String> countries = countries(random(project));
        for (int index = 0; index < countries.size(); index++) {
            lines.add("""
                    {"id": "%s", "projectId": "%s", "country": "%s", "allotmentOverride": {"reason": "A portfolio to measure with."}}""".formatted(
                    id(Kind.PROFILE, profile(project, index)), id(Kind.PROJECT, project), countries.get(index)));
        }
        return lines;
    }

    /** The publications of a project, as lines of an import. */
    public List<String> publications(int project) {
        Random random = random(project);
        List<String> countries = countries(random);
        int year = fundingYear(random);
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < countries.size(); index++) {
            int editions = 1 + random.nextInt(2);
            for (int edition = 0; edition < editions; edition++) {
                lines.add("""
                        {"id": "%s", "profileId": "%s", "type": "MP", "status": "RELEASED", "editionYear": %d, \
                        "titles": [{"language": "en", "text": "Migration in %s: a country profile"}], "languages": ["en"]}""".formatted(
                                id(Kind.PUBLICATION, profile(project, index) * PLACES + edition),
                                id(Kind.PROFILE, profile(project, index)),
                                year + 2 + 3 * edition,
                                countries.get(index)));
            }
        }
        return lines;
    }

    /** The evaluations of a project, as lines of an import: one, for one project in five. */
    public List<String> evaluations(int project) {
        if (project % 5 != 0) {
            return List.of();
        }
        return List.of("""
                {"id": "%s", "status": "PUBLISHED", "title": "Evaluation of project %d", "profileIds": ["%s"]}""".formatted(id(Kind.EVALUATION, project), project, id(Kind.PROFILE, profile(project, 0))));
    }

    /** All lines of one kind, in order. */
    public Stream<String> lines(Kind kind) {
        Stream<Integer> numbers = Stream.iterate(1, number -> number <= projects, number -> number + 1);
        return switch (kind) {
            case ORGANISATION -> Stream.of(fund());
            case PROJECT -> numbers.map(this::project);
            case PROFILE -> numbers.flatMap(number -> profiles(number).stream());
            case PUBLICATION -> numbers.flatMap(number -> publications(number).stream());
            case EVALUATION -> numbers.flatMap(number -> evaluations(number).stream());
        };
    }

    private static long profile(int project, int index) {
        return (long) project * PLACES + index;
    }

    private Random random(int number) {
        return new Random(seed * 1_000_003 + number);
    }

    private static List<String> countries(Random random) {
        int count = 1 + random.nextInt(MOST_COUNTRIES);
        List<String> countries = new ArrayList<>();
        while (countries.size() < count) {
            String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
            if (!countries.contains(country)) {
                countries.add(country);
            }
        }
        return countries;
    }

    private static int fundingYear(Random random) {
        return EARLIEST + random.nextInt(YEARS);
    }
}
