/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.ProfileOnRecord;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The results of a profile with their charts, on a desk and on a phone, without a barrier that axe-core knows. */
@PianozonaTest
@EnabledIfChromium
@Tag("plan")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleResultsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    private String key;
    private Browser browser;
    private Page page;

    @BeforeAll
    void aProfileWithData() {
        var area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        ProfileOnRecord.opened(product, area, key)
                .withSpending()
                .withTransfers()
                .withUsers()
                .withKnowledge();
        browser = Browser.on(port);
        page = browser.person().signIn("udp.rhodense").page();
    }

    @AfterAll
    void isClosed() {
        browser.close();
    }

    @Test
    void theResults() {
        see("/risultati", "profilo-risultati");
    }

    @Test
    void anIndicator() {
        see("/indicatori/SPESA_SOCIALE", "profilo-indicatore");
        assertThat(page.locator("svg[role=img]").count()).isEqualTo(2);
    }

    @Test
    void theSurvey() {
        see("/conoscenza", "profilo-conoscenza");
    }

    @Test
    void homogeneityAndReferences() {
        see("/omogeneita", "profilo-omogeneita");
        see("/riferimenti", "profilo-riferimenti");
    }

    @Test
    void aCommentIsWrittenWhereTheResultIsRead() {
        page.setViewportSize(1366, 850);
        page.navigate("/profili/" + key + "/risultati");
        var comment = page.locator("#commento-DIFFERENZIALE");
        comment.locator("summary").click();
        comment.getByLabel("Commento di lettura").fill("Il Comune più piccolo spende poco.");
        comment.getByLabel("Implicazioni strategiche").fill("Un fondo comune.");
        comment.locator("button").click();
        assertThat(page.locator("#commento-DIFFERENZIALE").innerText())
                .contains("Il Comune più piccolo spende poco.", "Un fondo comune.");
    }

    private void see(String path, String name) {
        Screens.see(page, "/profili/" + key + path, name);
    }
}
