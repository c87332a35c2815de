package org.migrationprofiles.project.portfolio.participation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.project.YesNoUnknown;

/**
 * Who takes part in a project, and how. What is empty is not known.
 *
 * @param stakeholders who has a part in it (S8)
 * @param technicalWorkingGroup whether it has one (S54); null where nobody looked
 * @param governmentInvolvement what sources say of the government's part, stage by stage (S100)
 * @param governmentBuyIn whether the government made it its own, and when (S77)
 * @param perceptions what it is taken for, by whom and when (S77, S99, S107a)
 * @param management who led it when, by role (S97)
 * @param baselineCapacity of its countries, each once (S97)
 * @param partnerData what data partners have and need (S98)
 */
public record Participation(
        @Size(max = 500) List<@NotNull @Valid Stakeholder> stakeholders,
        @Nullable @Valid WorkingGroup technicalWorkingGroup,
        @Size(max = 200) List<@NotNull @Valid GovernmentInvolvement> governmentInvolvement,
        @Size(max = 100) List<@NotNull @Valid BuyIn> governmentBuyIn,
        @Size(max = 100) List<@NotNull @Valid Perception> perceptions,
        @Size(max = 100) List<@NotNull @Valid ManagementPeriod> management,
        @Size(max = 300) List<@NotNull @Valid BaselineCapacity> baselineCapacity,
        @Size(max = 200) List<@NotNull @Valid PartnerData> partnerData) {

    /** That nothing is known of who takes part. */
    public static final Participation UNKNOWN =
            new Participation(List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Lists that are not given are empty. */
    public Participation {
        stakeholders = stakeholders == null ? List.of() : List.copyOf(stakeholders);
        governmentInvolvement = governmentInvolvement == null ? List.of() : List.copyOf(governmentInvolvement);
        governmentBuyIn = governmentBuyIn == null ? List.of() : List.copyOf(governmentBuyIn);
        perceptions = perceptions == null ? List.of() : List.copyOf(perceptions);
        management = management == null ? List.of() : List.copyOf(management);
        baselineCapacity = baselineCapacity == null ? List.of() : List.copyOf(baselineCapacity);
        partnerData = partnerData == null ? List.of() : List.copyOf(partnerData);
    }

    /** The members of the technical working group that are known. */
    public List<Stakeholder> workingGroupMembers() {
        return stakeholders.stream()
                .filter(stakeholder -> stakeholder.role() == Stakeholder.Role.TWG_MEMBER)
                .toList();
    }

    @JsonIgnore
    @RuleAbout("technicalWorkingGroup")
    @AssertTrue(message = "Stakeholders are members of it, so it exists.")
    boolean isGroupThereForItsMembers() {
        return technicalWorkingGroup == null
                || technicalWorkingGroup.exists() == YesNoUnknown.YES
                || workingGroupMembers().isEmpty();
    }

    @JsonIgnore
    @RuleAbout("baselineCapacity")
    @AssertTrue(message = "A country stands once.")
    boolean isEachCountryOnce() {
        HashSet<String> seen = new HashSet<>();
        return baselineCapacity.stream().allMatch(capacity -> seen.add(capacity.country()));
    }
}
