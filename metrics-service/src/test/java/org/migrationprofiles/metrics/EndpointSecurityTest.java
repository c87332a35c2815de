package org.migrationprofiles.metrics;

import io.quarkus.test.junit.QuarkusTest;
import org.migrationprofiles.testsupport.EndpointSecurityContract;

@QuarkusTest
@MetricsServiceTest
class EndpointSecurityTest extends EndpointSecurityContract {}
