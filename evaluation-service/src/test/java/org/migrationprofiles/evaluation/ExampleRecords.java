package org.migrationprofiles.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.EventContract;
import org.migrationprofiles.testsupport.ExampleEvent;
import org.migrationprofiles.testsupport.ExamplesOverHttp;

/** The examples of change events that tell of records which people write here. */
final class ExampleRecords {

    private ExampleRecords() {}

    /** Where they are written, by kind; those that others name come first. */
    static Map<String, String> addresses() {
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
        return addresses;
    }

    /** Makes them happen. */
    static ExamplesOverHttp overHttp() {
        return new ExamplesOverHttp(Roles.EVALUATOR, addresses());
    }

    /** What of project-service they refer to. */
    static List<ExampleEvent> referredTo() {
        return List.of("project", "country-profile", "publication", "country").stream()
                .flatMap(aggregate -> new EventContract(aggregate).examples().stream())
                .filter(example -> example.version() == 1)
                .map(ExampleEvent::as)
                .toList();
    }
}
