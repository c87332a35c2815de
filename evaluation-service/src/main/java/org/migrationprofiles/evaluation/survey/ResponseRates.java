package org.migrationprofiles.evaluation.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.campaign.SurveyCampaignService;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Counts responses among those who were asked. N are the units with a survey that was sent or tried to be; what nobody put on
 * record stays unknown beside them, and is not guessed into N. A survey whose country profile was deleted since counts nowhere:
 * it is told beside the numbers, with the reason.
 */
@ApplicationScoped
public class ResponseRates {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String ALL = """
            select s.id::text as survey, s.content ->> 'profileId' as profile, p.state ->> 'projectId' as project,
                   s.content ->> 'status' as status,
                   case when p.id is null then 'PROFILE_UNKNOWN'
                        when p.deleted then 'PROFILE_DELETED'
                        when :unit = 'PROJECT' and p.state ->> 'projectId' is null then 'WITHOUT_PROJECT' end as excluded
            from survey s left join replica p on p.aggregate_type = 'country-profile' and p.id = s.content ->> 'profileId'
            where not s.deleted and (cast(:campaign as text) is null or s.content ->> 'campaignId' = :campaign)
            """;
    private static final String ASKED = "select * from (" + ALL + ") every where excluded is null";
    private static final String EXCLUDED = """
            with every as (%s)
            select survey, profile, excluded, count(*) over () from every where excluded is not null order by survey limit %d
            """;
    private static final String BY_STATUS = """
            with asked as (%1$s),
            furthest as (
                select distinct on (%2$s) %2$s, status from asked
                order by %2$s, array_position(array['RESPONDED', 'DECLINED', 'UNAVAILABLE', 'SENT', 'NOT_SENT'], status)
            )
            select status, count(*) from furthest group by status
            """;
    private static final String UNKNOWN = """
            with asked as (%s)
            select r.id, count(*) over () from replica r
            where r.aggregate_type = '%s' and not r.deleted and not exists (select 1 from asked where asked.%s = r.id)
            order by r.id limit %d
            """;

    private final EntityManager entities;
    private final SurveyCampaignService campaigns;

    @Inject
    ResponseRates(EntityManager entities, SurveyCampaignService campaigns) {
        this.entities = entities;
        this.campaigns = campaigns;
    }

    /**
     * The rate among units of a kind.
     *
     * @param campaign id or key of the campaign whose surveys count; null for all surveys
     * @throws ProblemException 400 when there is no such campaign
     */
    @Transactional
    public ResponseRate of(ResponseUnit unit, @Nullable String campaign) {
        UUID campaignId = campaign == null ? null : id(campaign);
        Map<SurveyStatus, Long> byStatus = byStatus(unit, campaignId);
        long n = byStatus.getOrDefault(SurveyStatus.RESPONDED, 0L);
        long asked = byStatus.values().stream().mapToLong(Long::longValue).sum()
                - byStatus.getOrDefault(SurveyStatus.NOT_SENT, 0L);
        List<UUID> unknownIds = new ArrayList<>();
        long unknown = unknown(unit, campaignId, unknownIds);
        List<ResponseRate.Excluded> excluded = new ArrayList<>();
        long excludedSurveys = excluded(unit, campaignId, excluded);
        return new ResponseRate(
                unit,
                campaignId,
                n,
                asked,
                percent(n, asked),
                byStatus,
                unknown,
                unknownIds,
                excludedSurveys,
                excluded);
    }

    private UUID id(String campaign) {
        return campaigns
                .find(campaign)
                .filter(found -> !found.deleted())
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.INVALID_PARAMETER,
                        "There is no survey campaign with this id or key.",
                        List.of(new FieldError("?campaignId", "The id or key of a survey campaign."))))
                .id();
    }

    private Map<SurveyStatus, Long> byStatus(ResponseUnit unit, @Nullable UUID campaignId) {
        Map<SurveyStatus, Long> counts = new EnumMap<>(SurveyStatus.class);
        for (Object row : rows(BY_STATUS.formatted(ASKED, column(unit)), unit, campaignId)) {
            Object[] columns = (Object[]) row;
            counts.put(SurveyStatus.valueOf((String) columns[0]), ((Number) columns[1]).longValue());
        }
        return counts;
    }

    private long unknown(ResponseUnit unit, @Nullable UUID campaignId, List<UUID> ids) {
        if (unit == ResponseUnit.SURVEY) {
            return 0;
        }
        String kind = unit == ResponseUnit.PROFILE ? "country-profile" : "project";
        long count = 0;
        for (Object row : rows(UNKNOWN.formatted(ASKED, kind, column(unit), ResponseRate.NAMED), unit, campaignId)) {
            Object[] columns = (Object[]) row;
            ids.add(UUID.fromString((String) columns[0]));
            count = ((Number) columns[1]).longValue();
        }
        return count;
    }

    private long excluded(ResponseUnit unit, @Nullable UUID campaignId, List<ResponseRate.Excluded> excluded) {
        long count = 0;
        for (Object row : rows(EXCLUDED.formatted(ALL, ResponseRate.NAMED), unit, campaignId)) {
            Object[] columns = (Object[]) row;
            excluded.add(new ResponseRate.Excluded(
                    UUID.fromString((String) columns[0]),
                    UUID.fromString((String) columns[1]),
                    ResponseRate.Exclusion.valueOf((String) columns[2])));
            count = ((Number) columns[3]).longValue();
        }
        return count;
    }

    private List<?> rows(String query, ResponseUnit unit, @Nullable UUID campaignId) {
        return entities.createNativeQuery(query, Object[].class)
                .setParameter("campaign", campaignId == null ? null : campaignId.toString())
                .setParameter("unit", unit.name())
                .getResultList();
    }

    private static String column(ResponseUnit unit) {
        return switch (unit) {
            case SURVEY -> "survey";
            case PROFILE -> "profile";
            case PROJECT -> "project";
        };
    }

    private static @Nullable BigDecimal percent(long n, long total) {
        return total == 0
                ? null
                : BigDecimal.valueOf(n).multiply(HUNDRED).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
    }
}
