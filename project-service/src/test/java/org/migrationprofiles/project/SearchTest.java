package org.migrationprofiles.project;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every filter finds what it says, and nothing else. */
@QuarkusTest
@ProjectServiceTest
class SearchTest {

    /** Ids by the names that the tests give to records, which are written once. */
    private static final Map<String, String> IDS = new HashMap<>();

    @BeforeEach
    void aSmallRegistry() throws SQLException {
        if (!IDS.isEmpty()) {
            return;
        }
        Registry.clear();
        put(
                "fund",
                "/v1/organisations",
                "{\"key\": \"IDF\", \"name\": \"IOM Development Fund\", \"category\": \"IDF\"}");
        put("union", "/v1/organisations", "{\"key\": \"EU\", \"name\": \"Unión Europea\", \"category\": \"EU_EC\"}");
        put("micronesia", "/v1/projects", """
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "PR.0136", "primary": true},
                                 {"scheme": "ALIAS", "value": "0.136", "primary": false, "kind": "TYPO"}],
                 "titles": [{"language": "en", "text": "Migration Profile"}], "status": "CLOSED", "coverage": "NATIONAL",
                 "fundingYear": 2013, "countries": [{"iso3": "FSM", "role": "BENEFITING"}],
                 "schedule": {"start": {"value": "2013-05", "precision": "MONTH"},
                              "actualEnd": {"value": "2016", "precision": "YEAR"}},
                 "funders": [{"organisationId": "%s", "role": "FUNDER"}]}
                """.formatted(IDS.get("fund")));
        put("america", "/v1/projects", """
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "PR.0085", "primary": true}],
                 "titles": [{"language": "es", "text": "Perfiles Migratorios en América del Sur"}], "coverage": "REGIONAL",
                 "fundingYear": 2010, "countries": [{"iso3": "ARG", "role": "BENEFITING"}, {"iso3": "BOL", "role": "BENEFITING"}],
                 "funders": [{"organisationId": "%s", "role": "CO_FUNDER"}]}
                """.formatted(IDS.get("union")));
        put("fsm", "/v1/profiles", "{\"projectId\": \"%s\", \"country\": \"FSM\"}".formatted(IDS.get("micronesia")));
        put("argentina", "/v1/profiles", """
                {"projectId": "%s", "country": "ARG", "funders": [{"organisationId": "%s", "role": "FUNDER"}]}
                """.formatted(IDS.get("america"), IDS.get("fund")));
        put("older", "/v1/profiles", "{\"country\": \"ARG\"}");
        put("newer", "/v1/profiles", "{\"country\": \"ARG\", \"supersedes\": \"%s\"}".formatted(IDS.get("older")));
        put("fsm2015", "/v1/publications", """
                {"profileId": "%s", "type": "MP", "status": "RELEASED", "editionYear": 2015, "imprintYear": 2016,
                 "titles": [{"language": "en", "text": "Migration in the Federated States of Micronesia"}],
                 "languages": ["en"], "features": ["MAPS"], "modules": [{"part": "C", "title": "Migration and governance"}],
                 "governanceSection": {"present": "YES"}, "mgiDomains": ["PARTNERSHIPS"],
                 "launchedOn": {"value": "2016-02-01", "precision": "DAY"}, "uploadedOn": {"value": "2017", "precision": "YEAR"}}
                """.formatted(IDS.get("fsm")));
        put("synthesis", "/v1/publications", """
                {"projectId": "%s", "type": "REGIONAL_SYNTHESIS", "status": "INCOMPLETE", "editionYear": 2012,
                 "titles": [{"language": "es", "text": "Panorama Migratorio de América del Sur"}],
                 "languages": ["es-AR", "pt-BR"], "countries": ["ARG", "BOL"]}
                """.formatted(IDS.get("america")));
        put("arg2012", "/v1/publications", """
                {"profileId": "%s", "type": "EMP", "status": "WITHDRAWN", "governanceSection": {"present": "NO"}}
                """.formatted(IDS.get("argentina")));
        put("training", "/v1/activities", """
                {"projectId": "%s", "countries": ["FSM"], "type": "TRAINING", "status": "HELD",
                 "titles": [{"language": "fr", "text": "Formation aux données"}],
                 "period": {"from": {"value": "2015-02-03", "precision": "DAY"}}}
                """.formatted(IDS.get("micronesia")));
        put("meeting", "/v1/activities", """
                {"projectId": "%s", "type": "CONSULTATION", "status": "PLANNED"}
                """.formatted(IDS.get("america")));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/projects?country=Micronésie|micronesia",
                "/v1/projects?country=BO|america",
                "/v1/projects?country=032|america",
                "/v1/projects?country=KEN|",
                "/v1/projects?identifier=0.136|micronesia",
                "/v1/projects?status=CLOSED|micronesia",
                "/v1/projects?status=PIPELINE|",
                "/v1/projects?coverage=REGIONAL|america",
                "/v1/projects?funder=IDF|micronesia",
                "/v1/projects?funder={union}|america",
                "/v1/projects?funderCategory=EU_EC|america",
                "/v1/projects?fundingYear=2013|micronesia",
                "/v1/projects?fundingYearFrom=2010&fundingYearTo=2012|america",
                "/v1/projects?fundingYearFrom=2010|micronesia,america",
                "/v1/projects?fundingYear=2013&fundingYearTo=2012|",
                "/v1/projects?startYearFrom=2013&startYearTo=2013|micronesia",
                "/v1/projects?endYearFrom=2016|micronesia",
                "/v1/projects?endYearFrom=2017|",
                "/v1/projects?text=AMERICA|america",
                "/v1/projects?text=américa|america",
                "/v1/projects?text=profile&country=FSM&status=CLOSED|micronesia",
                "/v1/profiles?country=Argentine|argentina,older,newer",
                "/v1/profiles?project=PR.0136|fsm",
                "/v1/profiles?project={america}|argentina",
                "/v1/profiles?funder=IDF|fsm,argentina",
                "/v1/profiles?funder=EU|",
                "/v1/profiles?funderCategory=IDF|fsm,argentina",
                "/v1/profiles?funderCategory=EU_EC|",
                "/v1/profiles?supersedes={older}|newer",
                "/v1/publications?profileId={fsm}|fsm2015",
                "/v1/publications?project=PR.0085|synthesis,arg2012",
                "/v1/publications?country=ARG|synthesis,arg2012",
                "/v1/publications?country=BOL|synthesis",
                "/v1/publications?country=FM|fsm2015",
                "/v1/publications?type=EMP|arg2012",
                "/v1/publications?status=INCOMPLETE|synthesis",
                "/v1/publications?language=en|fsm2015",
                "/v1/publications?language=PT|synthesis",
                "/v1/publications?language=p|",
                "/v1/publications?editionYearTo=2014|synthesis",
                "/v1/publications?imprintYearFrom=2016&imprintYearTo=2016|fsm2015",
                "/v1/publications?launchYearFrom=2016|fsm2015",
                "/v1/publications?uploadYearTo=2016|",
                "/v1/publications?uploadYearFrom=2017|fsm2015",
                "/v1/publications?feature=MAPS|fsm2015",
                "/v1/publications?feature=INFOGRAPHICS|",
                "/v1/publications?module=GOVERNANCE|fsm2015",
                "/v1/publications?hasGovernanceSection=YES|fsm2015",
                "/v1/publications?hasGovernanceSection=NO|arg2012",
                "/v1/publications?hasGovernanceSection=UNKNOWN|synthesis",
                "/v1/publications?mgiDomain=PARTNERSHIPS|fsm2015",
                "/v1/publications?text=america del sur|synthesis",
                "/v1/organisations?category=EU_EC|union",
                "/v1/organisations?text=union|union",
                "/v1/organisations?text=idf|fund",
                "/v1/activities?projectId={micronesia}|training",
                "/v1/activities?country=FSM|training",
                "/v1/activities?type=CONSULTATION|meeting",
                "/v1/activities?status=HELD|training",
                "/v1/activities?yearFrom=2015&yearTo=2015|training",
                "/v1/activities?yearFrom=2016|",
                "/v1/activities?text=donnees|training"
            })
    void aFilterFindsWhatItSays(String address, String names) {
        List<String> expected = names == null
                ? List.of()
                : Arrays.stream(names.split(",", -1)).map(IDS::get).toList();

        Registry.reader()
                .get(withIds(address))
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(expected.toArray()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/projects?status=OPEN|?status|PIPELINE",
                "/v1/projects?coverage=LOCAL|?coverage|MULTI_COUNTRY",
                "/v1/projects?funder=NOBODY|?funder|organisation",
                "/v1/projects?funderCategory=UN|?funderCategory|EU_EC",
                "/v1/projects?fundingYearFrom=last|?fundingYearFrom|whole number",
                "/v1/projects?fundingYearFrom=2014&fundingYearTo=2013|?fundingYearTo|before",
                "/v1/projects?endYearTo=20|?endYearTo|1900",
                "/v1/projects?country=Atlantis|?country|name",
                "/v1/projects?country=|?country|value",
                "/v1/profiles?project=PR.9999|?project|identifier",
                "/v1/profiles?supersedes=none|?supersedes|UUID",
                "/v1/publications?type=BOOK|?type|REGIONAL_SYNTHESIS",
                "/v1/publications?hasGovernanceSection=true|?hasGovernanceSection|UNKNOWN",
                "/v1/publications?mgiDomain=DATA|?mgiDomain|PARTNERSHIPS",
                "/v1/organisations?category=UN|?category|EU_EC",
                "/v1/activities?yearFrom=x|?yearFrom|whole number"
            })
    void aValueThatIsNoneIsRefusedWithWhatThereIs(String address, String pointer, String hint) {
        Registry.reader()
                .get(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("detail", containsString(hint));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/projects", "/v1/profiles", "/v1/publications", "/v1/organisations", "/v1/activities"})
    void aParameterThatThereIsNotIsRefusedWithThoseThatThereAre(String list) {
        Registry.reader()
                .get(list + "?colour=red")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?colour")))
                .body("detail", containsString("cursor, "))
                .body("detail", containsString("fields, "))
                .body("detail", containsString("sort"));
    }

    private String withIds(String address) {
        String filled = address;
        for (Map.Entry<String, String> id : IDS.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private void put(String name, String list, String body) {
        IDS.put(name, Registry.created(list, body));
    }
}
