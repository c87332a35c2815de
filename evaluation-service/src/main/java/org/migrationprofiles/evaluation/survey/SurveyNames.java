package org.migrationprofiles.evaluation.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of an import may call a survey that has no key: by its profile, campaign and recipient's role, each by id or by what
 * people call it.
 */
@ApplicationScoped
class SurveyNames {

    private static final String PROFILE = """
            select identifier ->> 'value' || '/' || called from replica profile
            join replica project on project.aggregate_type = 'project' and project.id = profile.state ->> 'projectId'
            cross join lateral jsonb_array_elements(project.state -> 'identifiers') identifier
            left join replica country on country.aggregate_type = 'country' and country.id = profile.state ->> 'country'
            cross join lateral (
                select profile.state ->> 'country' union select country.state ->> 'name'
                union select jsonb_array_elements_text(country.state -> 'aliases')
            ) names (called)
            where profile.aggregate_type = 'country-profile' and profile.id = :id and called is not null
            """;
    private static final String CAMPAIGN = "select key from survey_campaign where cast(id as text) = :id";

    private final EntityManager entities;

    @Inject
    SurveyNames(EntityManager entities) {
        this.entities = entities;
    }

    /** Members by which a row tells that it is this survey; one map for each way to call it. */
    List<Map<String, String>> of(SurveyContent survey) {
        List<Map<String, String>> ways = new ArrayList<>();
        for (String profile : called(survey.profileId(), PROFILE)) {
            for (String campaign : called(survey.campaignId(), CAMPAIGN)) {
                Map<String, String> way = new LinkedHashMap<>();
                way.put("profileId", profile);
                if (!campaign.isEmpty()) {
                    way.put("campaignId", campaign);
                }
                if (survey.recipientRole() != null) {
                    way.put("recipientRole", survey.recipientRole());
                }
                ways.add(way);
            }
        }
        return ways;
    }

    /** The id and all names; the empty text alone for nothing. */
    private List<String> called(@Nullable UUID id, String query) {
        if (id == null) {
            return List.of("");
        }
        List<String> names = new ArrayList<>(List.of(id.toString()));
        for (Object name : entities.createNativeQuery(query)
                .setParameter("id", id.toString())
                .getResultList()) {
            names.add((String) name);
        }
        return names;
    }
}
