/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Names the address of an identity provider that only some tests start; until then the product runs without it. */
class IdentityProviderAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try (var free = new ServerSocket(0)) {
            TestPropertyValues.of(
                            "pianozona.account.oidc.issuer=http://localhost:" + free.getLocalPort() + "/realms/"
                                    + Keycloak.REALM,
                            "pianozona.account.oidc.client-secret=" + Keycloak.CLIENT_SECRET)
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
