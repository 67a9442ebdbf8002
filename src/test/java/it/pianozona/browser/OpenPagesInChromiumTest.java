/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import it.pianozona.support.PianozonaTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What everybody can open without signing in. */
@PianozonaTest
@EnabledIfChromium
@Tag("desk")
@Tag("browser")
class OpenPagesInChromiumTest {

    @LocalServerPort
    private int port;

    @Test
    void signInRegistrationGuideAndDeclarationHaveNoBarriersAndAreInItalian() {
        try (var browser = Browser.on(port)) {
            var page = browser.person().page();
            Screens.see(page, "/accedi", "accedi");
            Screens.see(page, "/registrazione", "registrazione");
            Screens.see(page, "/accessibilita", "accessibilita");
            Screens.see(page, "/guida", "guida");
            Screens.see(page, "/guida/sindaco", "guida-sindaco");
        }
    }
}
