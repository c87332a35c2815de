package org.migrationprofiles.metrics;

import io.quarkus.test.junit.QuarkusTest;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.ProblemContract;
import org.migrationprofiles.testsupport.Tokens;

@QuarkusTest
@MetricsServiceTest
class ProblemsTest extends ProblemContract {

    @Override
    protected String collection() {
        return "/v1/claims";
    }

    @Override
    protected String token() {
        return Tokens.with(Roles.ADMIN);
    }

    @Override
    protected boolean writable() {
        return false;
    }

    @Override
    protected String textField() {
        return "none";
    }

    @Override
    protected String listField() {
        return "none";
    }
}
