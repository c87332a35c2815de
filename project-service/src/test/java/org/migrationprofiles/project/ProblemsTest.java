package org.migrationprofiles.project;

import io.quarkus.test.junit.QuarkusTest;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.ProblemContract;
import org.migrationprofiles.testsupport.Tokens;

@QuarkusTest
@ProjectServiceTest
class ProblemsTest extends ProblemContract {

    @Override
    protected String collection() {
        return "/v1/profiles";
    }

    @Override
    protected String token() {
        return Tokens.with(Roles.ADMIN);
    }

    @Override
    protected String textField() {
        return "country";
    }

    @Override
    protected String listField() {
        return "funders";
    }
}
