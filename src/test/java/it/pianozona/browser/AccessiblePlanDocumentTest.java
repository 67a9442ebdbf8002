/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.pianozona.plan.Plans;
import it.pianozona.plan.paper.PlanDocuments;
import it.pianozona.plan.paper.PlanOnRecord;
import it.pianozona.plan.paper.WaitForDocument;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of the plan's document while it is composed, ready and failed, on a desk and on a phone. */
@PianozonaTest
@EnabledIfChromium
@Tag("plan")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessiblePlanDocumentTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanDocuments documents;

    @Autowired
    private JdbcClient jdbc;

    private String key;
    private Browser browser;

    @BeforeAll
    void aPlanBeingWritten() {
        key = cycles.inPreparation(areas.like("RHO"), 2018);
        PlanOnRecord.written(jdbc, plans.ofCycle(key));
        browser = Browser.on(port);
    }

    @AfterAll
    void isClosed() {
        browser.close();
    }

    @Test
    void fromTheButtonToTheFilesAndThroughEveryState() {
        var page = browser.person().signIn("udp.rhodense").page();
        page.navigate("/piani/" + key + "/documento");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Componi la bozza"))
                .click();
        var ready = WaitForDocument.draft(documents, key);
        see(page, "piano-documento-pronto");
        assertThat(page.getByText("Sintesi in parole semplici (PDF/A)").isVisible())
                .isTrue();

        set(ready.id(), "state = 'RUNNING', stage = 'Compongo il piano in PDF', percent = 15");
        see(page, "piano-documento-in-corso");
        set(ready.id(), "stage = 'Compongo la sintesi', percent = 90");
        page.getByText("Compongo la sintesi, 90%").waitFor();

        set(ready.id(), "state = 'FAILED', words = '«Documento»: il segno 😀 non si può stampare. Toglilo.'");
        page.getByText("La composizione non è riuscita.").waitFor();
        PlanOnRecord.section(jdbc, key, "bisogni", 2, "<p>Grazie 😀 a tutti</p>");
        see(page, "piano-documento-non-riuscito");
    }

    private void set(Object document, String what) {
        jdbc.sql("update plan_document set " + what + " where id = :id")
                .param("id", document)
                .update();
    }

    private void see(Page page, String name) {
        Screens.see(page, "/piani/" + key + "/documento", name);
    }
}
