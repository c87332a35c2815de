package org.migrationprofiles.evaluation.finding;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a finding is about; each category is one of some kinds only. */
public enum FindingCategory {
    /** Of data. */
    DATA_AVAILABILITY(
            "Data, or data broken down by something, were there too little (S68, S72).", FindingKind.CHALLENGE),
    /** Of a publication. */
    VISIBILITY("The publication did not reach those whom it is for (S71, S75).", FindingKind.CHALLENGE),
    /** Of the product. */
    PERCEPTION(
            "The project was taken for something else, such as a publication alone (S69, S77).", FindingKind.CHALLENGE),
    /** Of profiles. */
    REPLICATION_UPDATE("Profiles are not updated, or not made for other countries (S79, S80).", FindingKind.CHALLENGE),
    /** Of people. */
    EXPERTISE("Knowledge was missing (S70).", FindingKind.CHALLENGE),
    /** Of the project. */
    FUNDING("Money was missing (S49).", FindingKind.CHALLENGE),
    /** Of the project. */
    DURATION("It took longer than was planned (S28, S29).", FindingKind.CHALLENGE),
    /** Of the product. */
    COMPLEXITY("The product or its making is complex (S67).", FindingKind.CHALLENGE),
    /** Of copies. */
    DISTRIBUTION("Copies did not get to where they were wanted (S71).", FindingKind.CHALLENGE),
    /** On policy. */
    POLICY_IMPACT("It had an impact on policy (S81-S85).", FindingKind.SUCCESS),
    /** On policy, indirectly. */
    SECOND_ORDER_IMPACT("What it brought about had an impact in its turn (S43).", FindingKind.SUCCESS),
    /** Of a publication. */
    REFERENTIAL_PUBLICATION("The publication became one that others go by (S88, S89).", FindingKind.SUCCESS),
    /** Of data. */
    DATA_BASE("It left data that later projects and products build on (S90, S91).", FindingKind.SUCCESS),
    /** Of profiles. */
    INSTITUTIONALISATION("A country makes profiles its own (S86).", FindingKind.SUCCESS),
    /** For copies. */
    DISTRIBUTION_PLAN("Plan the distribution of copies, and enough of them (S94, S95).", FindingKind.LESSON),
    /** For managers. */
    PM_DEDICATION("Managers are to be dedicated to all that the project is for (S97, S98).", FindingKind.LESSON),
    /** For the project. */
    PROCESS_NOT_TOOL("The project is to be seen as a process, not as a tool (S99).", FindingKind.LESSON),
    /** For governments. */
    GOVERNMENT_LIFECYCLE_INVOLVEMENT(
            "Governments are to take part in all stages of the project (S100).", FindingKind.LESSON),
    /** Anything. */
    OTHER("Anything else.", null);

    private final String meaning;

    @Nullable
    private final FindingKind kind;

    /**
     * @param kind of findings that may be of it; null for every kind
     */
    FindingCategory(String meaning, @Nullable FindingKind kind) {
        this.meaning = meaning;
        this.kind = kind;
    }

    /** For people. */
    public String meaning() {
        return meaning;
    }

    /** The kinds of findings that may be of this category. */
    public List<FindingKind> kinds() {
        return kind == null ? List.of(FindingKind.values()) : List.of(kind);
    }

    /** All categories that findings of a kind may be of. */
    public static List<FindingCategory> of(FindingKind kind) {
        return Arrays.stream(values())
                .filter(category -> category.kinds().contains(kind))
                .toList();
    }
}
