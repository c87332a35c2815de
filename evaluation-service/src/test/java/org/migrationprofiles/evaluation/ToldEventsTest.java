package org.migrationprofiles.evaluation;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.EventContract;
import org.migrationprofiles.testsupport.ExampleEvent;
import org.migrationprofiles.testsupport.ExamplesOverHttp;

/** What evaluation-service tells is what the contracts show, read from the topics with a plain consumer. */
@QuarkusTest
@EvaluationServiceTest
class ToldEventsTest {

    private final List<ExampleEvent> referredTo =
            List.of("project", "country-profile", "publication", "country").stream()
                    .flatMap(aggregate -> new EventContract(aggregate).examples().stream())
                    .filter(example -> example.version() == 1)
                    .map(ExampleEvent::as)
                    .toList();

    @BeforeEach
    void startWithNothingSaidAboutTheProfilesOfTheExamples() throws SQLException {
        Records.clear();
        referredTo.forEach(ExampleEvent::send);
    }

    @AfterEach
    void takeBackTheProfilesOfTheExamples() {
        referredTo.forEach(event -> event.end().send());
    }

    @Test
    void everyEventOfAnExamplesLifeEqualsTheExampleAndIsACloudEvent() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("source", "/v1/sources");
        addresses.put("criteria-set", "/v1/criteria-sets");
        addresses.put("rating-scale", "/v1/rating-scales");
        addresses.put("evaluation", "/v1/evaluations");
        addresses.put("assertion", "/v1/assertions");
        addresses.put("capacity-result", "/v1/capacity-results");
        addresses.put("interview", "/v1/interviews");
        addresses.put("publication-review", "/v1/publication-reviews");
        addresses.put("quotation", "/v1/quotations");
        addresses.put("recommendation", "/v1/recommendations");
        addresses.put("use-event", "/v1/use-events");
        addresses.put("survey-instrument", "/v1/survey-instruments");
        addresses.put("survey-campaign", "/v1/survey-campaigns");
        addresses.put("survey", "/v1/surveys");
        addresses.put("impact", "/v1/impacts");
        addresses.put("finding", "/v1/findings");
        addresses.put("claim", "/v1/claims");
        ExamplesOverHttp examples = new ExamplesOverHttp(Roles.EVALUATOR, addresses);

        examples.happen(() -> Contradiction.determine(examples));

        examples.assertToldBy("evaluation-service");
    }
}
