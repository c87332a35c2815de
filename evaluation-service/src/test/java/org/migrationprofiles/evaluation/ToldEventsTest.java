package org.migrationprofiles.evaluation;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.ExampleEvent;
import org.migrationprofiles.testsupport.ExamplesOverHttp;

/** What evaluation-service tells is what the contracts show, read from the topics with a plain consumer. */
@QuarkusTest
@EvaluationServiceTest
class ToldEventsTest {

    private final List<ExampleEvent> referredTo = ExampleRecords.referredTo();

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
    void everyEventOfAnExamplesLifeEqualsTheExampleAndOfOneThatIsHeldOnlyTheVersionIsRead() {
        ExamplesOverHttp examples = ExampleRecords.overHttp();
        ConditionalReads reads = new ConditionalReads();

        examples.happen(() -> {
            Contradiction.determine(examples);
            reads.ofRecords();
        });

        reads.ofDeletedOnes();
        examples.assertToldBy("evaluation-service");
    }
}
