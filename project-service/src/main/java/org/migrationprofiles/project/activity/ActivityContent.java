package org.migrationprofiles.project.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.value.LocalisedText;
import org.migrationprofiles.project.CountryCode;
import org.migrationprofiles.project.Period;

/**
 * What is known of an activity.
 *
 * @param projectId the project that it belongs to
 * @param countries ISO 3166-1 alpha-3 of those it is for, each once; empty where it is for the whole project
 * @param type its kind
 * @param purposes what it is for, each once; empty where that is not known
 * @param topics what it is about, in codes of the writer's choice such as {@code REMITTANCES}, each once
 * @param titles what it is called, at most one for each language; none where none was found
 * @param period when it took place or is to take place; null where that is not known
 * @param participants who took part, each role once; empty where that is not known
 * @param status how far it has come
 * @param statusReason why it has that status; always given for one that was abandoned (S70)
 * @param provenance where this was found
 */
public record ActivityContent(
        @NotNull UUID projectId,

        @Size(max = 300) List<@NotNull @CountryCode String> countries,

        @NotNull ActivityType type,
        @Size(max = 6) List<@NotNull ActivityPurpose> purposes,

        @Size(max = 50)
        List<
                        @NotNull
                        @Pattern(
                                regexp = "[A-Z][A-Z0-9_]{0,59}",
                                message = "Capital letters, digits and _, 60 at most, such as REMITTANCES.")
                        String>
                topics,

        @Size(max = 50) List<@NotNull @Valid LocalisedText> titles,
        @Nullable @Valid Period period,
        @Size(max = 12) List<@NotNull @Valid ParticipantGroup> participants,
        @NotNull ActivityStatus status,
        @Nullable @Size(max = 1000) String statusReason,
        @Nullable @Valid Provenance provenance) {

    /** Lists that are not given are empty. */
    public ActivityContent {
        countries = countries == null ? List.of() : List.copyOf(countries);
        purposes = purposes == null ? List.of() : List.copyOf(purposes);
        topics = topics == null ? List.of() : List.copyOf(topics);
        titles = titles == null ? List.of() : List.copyOf(titles);
        participants = participants == null ? List.of() : List.copyOf(participants);
    }

    @JsonIgnore
    @RuleAbout("countries")
    @AssertTrue(message = "A country stands once.")
    boolean isEachCountryOnce() {
        return isEachOnce(countries);
    }

    @JsonIgnore
    @RuleAbout("purposes")
    @AssertTrue(message = "A purpose stands once.")
    boolean isEachPurposeOnce() {
        return isEachOnce(purposes);
    }

    @JsonIgnore
    @RuleAbout("topics")
    @AssertTrue(message = "A topic stands once.")
    boolean isEachTopicOnce() {
        return isEachOnce(topics);
    }

    @JsonIgnore
    @RuleAbout("participants")
    @AssertTrue(message = "A role stands once, with all who came as it.")
    boolean isEachRoleOnce() {
        return isEachOnce(participants.stream().map(ParticipantGroup::role).toList());
    }

    @JsonIgnore
    @RuleAbout("statusReason")
    @AssertTrue(message = "What was abandoned says why.")
    boolean isExplained() {
        return status != ActivityStatus.ABANDONED || (statusReason != null && !statusReason.isBlank());
    }

    private static boolean isEachOnce(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
