package org.migrationprofiles.evaluation;

import io.quarkus.test.junit.QuarkusTest;
import org.migrationprofiles.testsupport.EndpointSecurityContract;

@QuarkusTest
@EvaluationServiceTest
class EndpointSecurityTest extends EndpointSecurityContract {}
