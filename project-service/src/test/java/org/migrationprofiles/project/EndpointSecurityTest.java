package org.migrationprofiles.project;

import io.quarkus.test.junit.QuarkusTest;
import org.migrationprofiles.testsupport.EndpointSecurityContract;

@QuarkusTest
@ProjectServiceTest
class EndpointSecurityTest extends EndpointSecurityContract {}
