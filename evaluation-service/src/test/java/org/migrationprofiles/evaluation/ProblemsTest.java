package org.migrationprofiles.evaluation;

import io.quarkus.test.junit.QuarkusTest;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.ProblemContract;
import org.migrationprofiles.testsupport.Tokens;

@QuarkusTest
@EvaluationServiceTest
class ProblemsTest extends ProblemContract {

    @Override
    protected String collection() {
        return "/v1/evaluations";
    }

    @Override
    protected String token() {
        return Tokens.with(Roles.ADMIN);
    }

    @Override
    protected String textField() {
        return "title";
    }

    @Override
    protected String listField() {
        return "profileIds";
    }
}
