package org.migrationprofiles.evaluation.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.exports.ExportedCollection;
import org.migrationprofiles.kit.table.ExactJson;
import org.migrationprofiles.kit.table.RecordTable;

/**
 * Answers as a flat table for whoever counts or reads them: a row for each question of each response whose instrument is known,
 * answered or not. It goes out only: the collection of surveys is what comes in again.
 */
@Singleton
class SurveyAnswerExport implements ExportedCollection {

    private static final String POSITION = "position";

    private static final String ROWS = """
            select cast(jsonb_build_object(
                'surveyId', s.id, 'position', q.position, 'profileId', s.content ->> 'profileId',
                'country', p.state ->> 'country', 'campaign', c.key,
                'instrument', i.key, 'instrumentVersion', i.instrument_version,
                'recipientRole', s.content ->> 'recipientRole',
                'question', q.question ->> 'code', 'questionText', q.question #>> '{texts,0,text}',
                'type', q.question ->> 'type', 'answered', a.answer is not null,
                'text', a.answer ->> 'text', 'yesNo', a.answer -> 'yesNo', 'choices', a.answer -> 'choices',
                'number', a.answer -> 'number', 'unit', q.question ->> 'unit', 'date', a.answer #>> '{date,value}',
                'answerState', a.answer ->> 'answerState') as text)
            from survey s
            join survey_instrument i on i.id = cast(s.content ->> 'instrumentId' as uuid)
            left join survey_campaign c on c.id = cast(s.content ->> 'campaignId' as uuid)
            left join replica p on p.aggregate_type = 'country-profile' and p.id = s.content ->> 'profileId'
            cross join lateral jsonb_array_elements(i.content -> 'questions') with ordinality q (question, position)
            left join lateral (
                select answer from jsonb_array_elements(s.content -> 'answers') answer
                where answer ->> 'question' = q.question ->> 'code' limit 1
            ) a on true
            where not s.deleted and s.content ->> 'status' = 'RESPONDED'
              and s.id >= :survey and (s.id, q.position) > (:survey, :position)
            order by s.id, q.position
            """;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final RecordTable table = RecordTable.of(SurveyAnswerRow.class);

    @Inject
    SurveyAnswerExport(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = ExactJson.exact(json.copy());
    }

    @Override
    public String name() {
        return "survey-answers";
    }

    @Override
    public List<String> identity() {
        return List.of();
    }

    @Override
    public RecordTable table() {
        return table;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of("country", "#country+code", "date", "#date");
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<ObjectNode> records(@Nullable String key, int limit) {
        int colon = key == null ? -1 : key.indexOf(':');
        UUID survey = key == null ? new UUID(0, 0) : UUID.fromString(key.substring(0, colon));
        long position = key == null ? 0 : Long.parseLong(key.substring(colon + 1));
        List<ObjectNode> rows = new ArrayList<>();
        for (Object row : entities.createNativeQuery(ROWS)
                .setParameter("survey", survey)
                .setParameter(POSITION, position)
                .setMaxResults(limit)
                .getResultList()) {
            rows.add(read((String) row));
        }
        return rows;
    }

    private ObjectNode read(String row) {
        try {
            return (ObjectNode) json.readTree(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A row of answers is no JSON", impossible);
        }
    }

    @Override
    public String keyOf(ObjectNode row) {
        return row.path("surveyId").asText() + ":" + row.path(POSITION).asText();
    }
}
