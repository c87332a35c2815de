package org.migrationprofiles.metrics.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationprofiles.kit.parameter.Ids;

/**
 * A version of a record, which the read model has when it has heard of it or of a higher one.
 *
 * @param aggregateType such as {@code country-profile}
 * @param id of the record: a UUID, or the code of a country or of a region scheme; no other record is ever heard of
 * @param version from 1
 */
public record HeardVersion(String aggregateType, String id, long version) {

    /** How it is written. */
    public static final String FORM = "project:{id}@{version}";

    /** What stands in it for the id, in words. */
    public static final String IDS = "id of the record, a UUID; the code of a country or of a region scheme";

    private static final Set<String> BY_CODE = Set.of("country", "region-scheme");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,40}");
    private static final Pattern WRITTEN = Pattern.compile("([a-z]+(?:-[a-z]+)*):([^@:\\s]{1,200})@(\\d{1,15})");

    /** One as it is written in {@link #FORM}; empty for anything else. */
    public static Optional<HeardVersion> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String type = matcher.group(1);
        // RFC 9562: a UUID may be written in capitals; records have it in small letters.
        String id = BY_CODE.contains(type) ? matcher.group(2) : matcher.group(2).toLowerCase(Locale.ROOT);
        boolean possible = BY_CODE.contains(type) ? CODE.matcher(id).matches() : Ids.isId(id);
        return possible ? Optional.of(new HeardVersion(type, id, Long.parseLong(matcher.group(3)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return aggregateType + ":" + id + "@" + version;
    }
}
