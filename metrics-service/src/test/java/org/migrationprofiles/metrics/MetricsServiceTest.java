package org.migrationprofiles.metrics;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.migrationprofiles.testsupport.SuiteInfrastructure;

/** Runs a test against metrics-service on real infrastructure. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = SuiteInfrastructure.class, initArgs = @ResourceArg(name = "schema", value = "metrics"))
public @interface MetricsServiceTest {}
