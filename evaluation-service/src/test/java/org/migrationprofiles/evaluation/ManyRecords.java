package org.migrationprofiles.evaluation;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.migrationprofiles.testsupport.SchemaOwner;

/** Fills the service with many records of each kind. */
final class ManyRecords {

    private static final List<String> TABLES = List.of(
            "source",
            "criteria_set",
            "rating_scale",
            "survey_instrument",
            "survey_campaign",
            "survey",
            "interview",
            "evaluation",
            "recommendation",
            "use_event",
            "capacity_result",
            "impact",
            "finding",
            "claim",
            "quotation",
            "publication_review",
            "assertion",
            "conflict",
            "determination");

    private static final String FUNCTIONS = """
            create or replace function growth_numbered(kind int, n bigint) returns uuid language sql as $$
                select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
            $$;
            """;
    private static final String FILL = """
            insert into %1$s select filled.* from generate_series(1, %2$d) n
            cross join (select t as sample from %1$s t order by id desc limit 1) one
            cross join lateral jsonb_populate_record(one.sample, jsonb_build_object(
                'id', growth_numbered(9, n), 'key', 'g' || n, 'name', 'g' || n, 'control_number', 'CN.' || n,
                'content', cast(%4$s as jsonb))) filled;
            """;
    private static final String REGISTERED = """
            insert into replica (aggregate_type, id, version, deleted, state, told_at)
            select kind, growth_numbered(number, n)::text, 1, false, state, timestamptz '2020-01-01 00:00Z' + n * interval '1 second'
            from generate_series(1, %d) n cross join lateral (values
                ('project', 1, jsonb_build_object('identifiers', jsonb_build_array(
                    jsonb_build_object('scheme', 'IOM_PROJECT', 'value', 'GR.' || n, 'primary', true)))),
                ('country-profile', 2, jsonb_build_object('projectId', growth_numbered(1, n),
                    'country', (array['KEN','MWI','NAM','MDG'])[1 + n %% 4])),
                ('publication', 3, jsonb_build_object('profileId', growth_numbered(2, n), 'editionYear', 1990 + n %% 30)),
                ('activity', 4, jsonb_build_object('projectId', growth_numbered(1, n),
                    'countries', jsonb_build_array((array['KEN','MWI','NAM','MDG'])[1 + n %% 4])))
            ) told(kind, number, state);
            """;

    private static final String EVENTS = """
            insert into change_event (event_id, topic, aggregate_type, aggregate_id, aggregate_version, type, payload, actor,
                published_at)
            select growth_numbered(8, n), topic, aggregate_type, growth_numbered(9, n)::text, 1, type, payload, actor,
                clock_timestamp()
            from generate_series(1, %d) n
            cross join (select * from change_event where aggregate_type = 'finding' order by seq desc limit 1) one;
            """;

    private ManyRecords() {}

    /** Puts one of each kind on record; gives their ids and what they are about by name. */
    static Map<String, String> oneOfEachKind() {
        Map<String, String> one = new LinkedHashMap<>();
        RegistryEvents.country("KEN");
        RegistryEvents.country("FSM");
        String code = "PR.G" + UUID.randomUUID();
        UUID project = RegistryEvents.project(code);
        UUID profile = RegistryEvents.profile(project, "FSM");
        RegistryEvents.awaitHeard(project, profile, "FSM", "KEN");
        one.put("code", code);
        one.put("project", project.toString());
        one.put("profile", profile.toString());
        one.put("publication", RegistryEvents.publication(profile, 2014).toString());
        one.put("nobody", UUID.randomUUID().toString());
        for (String line : RECORDS.strip().split("\n(?! )", -1)) {
            int end = line.indexOf(' ');
            String kind = line.substring(0, end);
            String body = line.substring(end);
            for (Map.Entry<String, String> name : one.entrySet()) {
                body = body.replace("<" + name.getKey() + ">", name.getValue());
            }
            one.put(kind, SurveyRecords.id(Records.post("/v1/" + kind + "s", body)));
        }
        Said evaluated = Said.of("PROFILE", profile);
        String chosen = evaluated.with("EVALUATED", "\"value\":\"YES\"," + PROVENANCE);
        one.put("assertion", evaluated.with("EVALUATED", "\"value\":\"NO\"," + PROVENANCE));
        String conflict = evaluated.conflict("EVALUATED");
        one.put("conflict", conflict);
        one.put("determination", SurveyRecords.id(Said.determine(conflict, chosen)));
        return one;
    }

    /**
     * Puts many like those on record, as if project-service had told of what they are about.
     *
     * @param count of each kind
     * @param one what is on record of each kind
     */
    static void multiply(long count, Map<String, String> one) throws SQLException {
        long registered = count / 4;
        String content = varied(one, registered);
        SchemaOwner.run(
                FUNCTIONS
                        + REGISTERED.formatted(registered)
                        + TABLES.stream()
                                .map(table -> FILL.formatted(table, count, registered, content))
                                .collect(Collectors.joining())
                        + EVENTS.formatted(count),
                "vacuum analyze");
    }

    // The content of one as text, about something else and named by others.
    private static String varied(Map<String, String> one, long registered) {
        Map<String, String> others = new LinkedHashMap<>();
        List<String> told = List.of("project", "profile", "publication");
        told.forEach(kind -> others.put(
                one.get(kind), "growth_numbered(%d, 1 + n %% %d)::text".formatted(told.indexOf(kind) + 1, registered)));
        List.of("evaluation", "conflict", "assertion")
                .forEach(kind -> others.put(one.get(kind), "growth_numbered(9, n)::text"));
        others.put("\"sourceId\": \"growth\"", "'\"sourceId\": \"often\"'");
        others.put("\"growth\"", "'\"g' || n || '\"'");
        others.put("CN-GROWTH", "'CN.' || n");
        others.put("ZZ.GROWTH", "'GR.' || n");
        String content = "(one.sample).content::text";
        for (Map.Entry<String, String> other : others.entrySet()) {
            content = "replace(" + content + ", '" + other.getKey() + "', " + other.getValue() + ")";
        }
        return content;
    }

    private static final String PROVENANCE = "\"provenance\": {\"sourceId\": \"growth\", \"locator\": \"L1\"}";
    private static final String RECORDS = """
            source {"key": "growth", "type": "INTERVIEW", "title": "A talk", "languages": ["pt-BR"]}
            criteria-set {"key": "growth", "edition": "1", "title": "Our criteria", "criteria": [{"code": "REACH", "name": "Reach"}], P}
            rating-scale {"key": "growth", "title": "Scale", "labels": [{"label": "Poor", "value": 1}, {"label": "Good", "value": 2}], P}
            survey-instrument {"key": "growth", "instrumentVersion": 1, "title": "Questions", "status": "PUBLISHED",
             "languages": ["en"], "questions": [{"code": "Q1", "type": "YES_NO", "texts": [{"language": "en", "text": "Used?"}]}], P}
            survey-campaign {"key": "growth", "title": "A campaign", "instrumentId": "<survey-instrument>", P}
            survey {"profileId": "<profile>", "status": "SENT", "sentOn": {"value": "2015", "precision": "YEAR"},
             "recipientRole": "PROJECT_MANAGER", "campaignId": "<survey-campaign>", "instrumentId": "<survey-instrument>", P}
            interview {"key": "growth", "sourceId": "<source>", "subject": S, "involvementStages": ["DEVELOPMENT"],
             "organisationKind": "IOM", "date": {"value": "2018-03", "precision": "MONTH"}, P}
            evaluation {"title": "Evaluation", "status": "PUBLISHED", "profileIds": ["<profile>"], "projectIds": ["<project>"],
             "timing": "EX_POST", "conduct": "EXTERNAL", "level": "DECENTRALISED",
             "publishedOn": {"value": "2016-05", "precision": "MONTH"}, "projectCodes": ["ZZ.GROWTH"], "controlNumber": "CN-GROWTH",
             "languages": ["fr", "pt-BR"], "criteriaSetId": "<criteria-set>",
             "ratings": [{"criterion": "REACH", "notAssessedReason": "Too early."}], P}
            recommendation {"evaluationId": "<evaluation>", "text": "Keep it up to date.", "wording": "ORIGINAL",
             "topics": ["REMITTANCES"], "priority": "HIGH", "status": "PARTIALLY_ACCEPTED",
             "managementResponse": {"response": "PARTIALLY_ACCEPTED", "respondedOn": {"value": "2016-09", "precision": "MONTH"}},
             "gap": {"topic": "DATA_GAPS", "description": "Nobody updates them."},
             "usedBy": [{"type": "PROJECT", "id": "<project>"}], P}
            use-event {"subject": S, "action": "Drafted a policy.", "usedOn": {"value": "2015-03", "precision": "MONTH"},
             "topics": ["REMITTANCES"], "gaps": [{"topic": "RETURN", "description": "No data on returns."}],
             "followOnProjects": [{"projectId": "<project>", "attribution": "MODERATE"}], "perception": "PROCESS",
             "phase": "DEVELOPMENT", P}
            capacity-result {"profileId": "<profile>", "resultCode": "R3", "value": "YES", "evidenceLevel": 2, P}
            impact {"subject": S, "statement": "a second-order impact", "steps": [{"level": "AWARENESS"}, {"level": "PLAN"}],
             "order": "SECOND", "form": "STRATEGIC_PLAN", "before": "NONE", "topics": ["REMITTANCES"],
             "contribution": {"kind": "CONTRIBUTED", "wording": "contributed"}, P}
            finding {"kind": "CHALLENGE", "category": "VISIBILITY", "subject": S, "statement": "Few copies.", "severity": "HIGH",
             "topics": ["REMITTANCES"], "affectedCriteria": ["SUSTAINABILITY"], P}
            claim {"key": "growth", "statement": "Somebody says so", "kind": "STATEMENT", "references": ["S1"],
             "subjects": [{"type": "PROJECT", "id": "<project>"}], "topics": ["REMITTANCES"], P}
            quotation {"text": "Together", "subject": S, "topics": ["REMITTANCES"], "phase": "DEVELOPMENT", P}
            publication-review {"publicationId": "<publication>", "notes": "A section on governance", "topics": ["REMITTANCES"],
             "reviewedOn": {"value": "2018", "precision": "YEAR"}, P}
            """.replace("P}", PROVENANCE + "}")
            .replace("\"subject\": S", "\"subject\": {\"type\": \"PROFILE\", \"id\": \"<profile>\"}");
}
