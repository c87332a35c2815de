package org.migrationprofiles.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a programme is found by the name of the programme, whatever kind it is of. */
@QuarkusTest
@EvaluationServiceTest
class ProgrammeSubjectTest {

    private static final String PROGRAMME = "{\"type\":\"PROGRAMME\",\"id\":\"made-up-profiles\"}";
    private static final String PROVENANCE = "\"provenance\":{\"sourceId\":\"report\",\"locator\":\"L1\"}";

    @BeforeEach
    void startWithTheSourceOfAnInterview() throws SQLException {
        Records.clear();
        Records.post("/v1/sources", "{\"key\":\"talk\",\"type\":\"INTERVIEW\",\"title\":\"A talk\"}")
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            quotations      | "text":"All of it","subject":PROGRAMME
            interviews      | "key":"one","sourceId":"talk","subject":PROGRAMME
            claims          | "key":"one","statement":"Thirteen.","kind":"COUNT","indicator":"projects","unit":"PROJECT","population":"IDF_COMPLETED","n":13,"subjects":[PROGRAMME]
            findings        | "kind":"LESSON","category":"OTHER","statement":"Learned.","subject":PROGRAMME
            use-events      | "action":"Read it.","subject":PROGRAMME
            recommendations | "text":"Go on.","wording":"ORIGINAL","status":"OPEN","subject":PROGRAMME
            """)
    void eachKindIsFoundByIt(String kind, String members) {
        Records.postImport(
                        kind,
                        "application/json",
                        "[{" + members.replace("PROGRAMME", PROGRAMME) + "," + PROVENANCE + "}]")
                .statusCode(201);
        String address = "/v1/" + kind + "?subjectId=";
        String id = Records.get("/v1/" + kind).extract().path("items[0].id");

        Records.get(address + "made-up-profiles").statusCode(200).body("items.id", contains(id));
        Records.get(address + "another").statusCode(200).body("items", empty());
        if (!kind.equals("interviews")) {
            Records.get("/v1/statements?subjectId=made-up-profiles")
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assertions",
                "claims",
                "findings",
                "interviews",
                "quotations",
                "recommendations",
                "statements",
                "use-events"
            })
    void whatNothingCanBeCalledIsRefused(String kind) {
        for (String slip : new String[] {"ZZZ", "999", "Made up", "-a"}) {
            Records.get("/v1/" + kind + "?subjectId=" + slip)
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?subjectId"));
        }
    }
}
