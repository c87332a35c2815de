package org.migrationprofiles.evaluation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.migrationprofiles.testsupport.SuiteInfrastructure;

/** Runs a test against evaluation-service on real infrastructure. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(
        value = SuiteInfrastructure.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "schema", value = "evaluation"))
@interface EvaluationServiceTest {}
