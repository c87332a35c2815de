package org.migrationprofiles.metrics.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of a record, which the read model has when it has heard of it or of a higher one.
 *
 * @param aggregateType such as {@code country-profile}
 * @param id of the record
 * @param version from 1
 */
public record HeardVersion(String aggregateType, String id, long version) {

    /** How it is written. */
    public static final String FORM = "project:{id}@{version}";

    private static final Pattern WRITTEN = Pattern.compile("([a-z]+(?:-[a-z]+)*):([^@:\\s]{1,200})@(\\d{1,15})");

    /** One as it is written in {@link #FORM}; empty for anything else. */
    public static Optional<HeardVersion> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new HeardVersion(matcher.group(1), matcher.group(2), Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return aggregateType + ":" + id + "@" + version;
    }
}
