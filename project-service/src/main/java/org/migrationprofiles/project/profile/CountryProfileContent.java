package org.migrationprofiles.project.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.project.allotment.AllotmentOverride;
import org.migrationprofiles.project.portfolio.Funder;

/**
 * What is known of one country's profile exercise.
 *
 * @param projectId the project that makes it; null where no project of the Fund stands behind it
 * @param country ISO 3166-1 alpha-3
 * @param funders its own; empty when its project's funders are its funders
 * @param supersedes the country's earlier profile that this one takes the place of (S35)
 * @param mgiAssessments assessments by the Migration Governance Indicators that it is linked to, each year once (S107b)
 * @param nextUpdate what is planned and paid for (S80); null where nobody looked
 * @param institutionalisation that the country produces it itself (S86); null where nothing says so
 * @param allotmentOverride why the Fund pays once more (S35); null as a rule
 * @param provenance where this was found
 */
public record CountryProfileContent(
        @Nullable UUID projectId,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "An ISO 3166-1 alpha-3 code.")
        String country,

        @Size(max = 100) List<@NotNull @Valid Funder> funders,
        @Nullable UUID supersedes,
        @Size(max = 50) List<@NotNull @Valid MgiAssessment> mgiAssessments,
        @Nullable @Valid NextUpdate nextUpdate,
        @Nullable @Valid Institutionalisation institutionalisation,
        @Nullable @Valid AllotmentOverride allotmentOverride,
        @Nullable @Valid Provenance provenance) {

    /** Lists that are not given are empty. */
    public CountryProfileContent {
        funders = funders == null ? List.of() : List.copyOf(funders);
        mgiAssessments = mgiAssessments == null ? List.of() : List.copyOf(mgiAssessments);
    }

    /** What is known of a profile of which nothing but its project and country is. */
    public static CountryProfileContent of(@Nullable UUID projectId, String country, @Nullable Provenance provenance) {
        return new CountryProfileContent(projectId, country, List.of(), null, List.of(), null, null, null, provenance);
    }

    /** The organisations that it names, by the pointers of the fields that do, in the order of the fields. */
    Map<String, UUID> organisations() {
        Map<String, UUID> named = new LinkedHashMap<>();
        for (int index = 0; index < funders.size(); index++) {
            named.put(
                    "/funders/" + index + "/organisationId", funders.get(index).organisationId());
        }
        if (nextUpdate != null
                && nextUpdate.securedFunding() != null
                && nextUpdate.securedFunding().organisationId() != null) {
            named.put(
                    "/nextUpdate/securedFunding/organisationId",
                    nextUpdate.securedFunding().organisationId());
        }
        if (institutionalisation != null) {
            named.put("/institutionalisation/producerId", institutionalisation.producerId());
        }
        return named;
    }

    @JsonIgnore
    @RuleAbout("mgiAssessments")
    @AssertTrue(message = "The assessment of a year is linked once.")
    boolean isEachAssessmentOnce() {
        HashSet<Integer> seen = new HashSet<>();
        return mgiAssessments.stream().map(MgiAssessment::year).allMatch(year -> year == null || seen.add(year));
    }
}
