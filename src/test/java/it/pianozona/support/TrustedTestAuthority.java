/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.support.signature.TestAuthority;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The application under test is strict and trusts the tests' authority by its trusted lists, from a seeded folder. */
class TrustedTestAuthority implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(TestAuthority.get().settings()).applyTo(context);
    }
}
