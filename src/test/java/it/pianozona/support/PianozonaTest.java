/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the running product: real PostgreSQL, real engine, real endpoints. All tests share one context; each uses
 * business keys, areas and people of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = {FreshDatabase.class, TrustedTestAuthority.class, IdentityProviderAddress.class})
@Import({
    AtOnceJobs.class,
    Colleagues.class,
    TestAreas.class,
    TestCycles.class,
    TestProgrammes.class,
    TestAgreements.class,
    PlansInForce.class,
    CompletePlans.class,
    AgreementSteps.class,
    PathsTaken.class,
    OversightScene.class,
    Newcomers.class,
    DoorScene.class,
    EarlierModels.class
})
public @interface PianozonaTest {}
