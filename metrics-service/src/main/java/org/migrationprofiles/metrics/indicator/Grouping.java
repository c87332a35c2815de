package org.migrationprofiles.metrics.indicator;

import java.util.List;

/** By what a figure is broken down. What has no value for it is in the group UNKNOWN, never lost. */
public enum Grouping {
    /** By year, those without anything too; what has no year is excluded, with that reason. */
    YEAR(""),
    /** By region of a scheme, those without anything too. */
    REGION(""),
    /** By country. */
    COUNTRY(""),
    /** By category of funder; what several fund is in the group of each. */
    FUNDER_CATEGORY("IDF, IOM, EU_EC, GOVERNMENT, OTHER"),
    /** By language, as a BCP 47 tag; what is in several is in the group of each. */
    LANGUAGE(""),
    /** By type of publication. */
    TYPE("MP, EMP, REGIONAL_SYNTHESIS, REGIONAL_PROFILE"),
    /** By how far it has come; with the filter {@code status}, since only what is released counts without it. */
    STATUS("RELEASED, INCOMPLETE, WITHDRAWN"),
    /** By whether it is evaluated or surveyed (S16). */
    SAMPLED("YES, NO, UNKNOWN"),
    /** By whether it is evaluated: what was observed may be what somebody looked at (S75). */
    EVALUATED("YES, NO, UNKNOWN"),
    /** By the indicator's own categories, of the indicators that have any; each unit is asked about each of them. */
    CATEGORY("");

    private final String closedList;

    Grouping(String closedList) {
        this.closedList = closedList;
    }

    /** All groups there can be, shown also when they are empty; none where the list is open. */
    public List<String> closedList() {
        return closedList.isEmpty() ? List.of() : List.of(closedList.split(", "));
    }

    /** Whether a unit may be in several groups. */
    boolean overlaps() {
        return switch (this) {
            case FUNDER_CATEGORY, LANGUAGE, TYPE -> true;
            case YEAR, REGION, COUNTRY, STATUS, SAMPLED, EVALUATED, CATEGORY -> false;
        };
    }
}
