/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.pianozona.support.Colleagues;
import it.pianozona.support.OversightScene;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator finds a stuck step in Cockpit, reads its history, goes to Regia and moves it on. */
@PianozonaTest
@EnabledIfChromium
@Tag("desk")
@Tag("browser")
class OversightInChromiumTest {

    private static final String MODEL = "Compito da sbloccare";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private OversightScene scene;

    @Autowired
    private Colleagues colleagues;

    private String old;
    private String key;
    private Browser browser;

    @BeforeEach
    void aStepFailed() {
        var area = areas.like("RHO");
        scene.version(model -> OversightScene.named(model, MODEL));
        old = scene.task(area);
        scene.version(model -> OversightScene.withAWait(OversightScene.named(model, MODEL)));
        key = scene.task(area);
        colleagues.submit(OversightScene.PERSON, colleagues.task(key, "UserTask_FreeTask"), Map.of("esito", "SVOLTO"));
        scene.fails(key);
        browser = Browser.on(port);
    }

    @AfterEach
    void allIsTakenAway() {
        browser.close();
        scene.withdrawAll();
    }

    @Test
    void aStuckStepIsFoundInCockpitAndMovedOnInRegia() {
        var coordinator = browser.person().signIn(OversightScene.COORDINATOR);
        var page = coordinator.page();
        var refused = new ArrayList<String>();
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                refused.add(answer.status() + " " + answer.url());
            }
        });

        page.navigate("/camunda/app/cockpit/default/#/processes");
        var model = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(MODEL))
                .first();
        model.waitFor();
        coordinator.seesItalian("cockpit-procedimenti");
        model.click();
        assertThat(page.locator("body")).containsText(key);
        coordinator.seesItalian("cockpit-modello");
        var row = page.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(key))
                .first();
        assertThat(row).containsText(Pattern.compile("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d"));
        row.locator("a[href*='process-instance']").first().click();
        page.getByText("Fascicolo e storia", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator(".pz-scheda")).containsText("Manca un dato che il passo si aspetta di trovare.");
        assertThat(page.locator(".pz-scheda")).containsText("Compito assegnato");
        coordinator.seesItalian("cockpit-scheda");
        assertThat(page.locator("body")).not().containsText("null");
        assertThat(refused).as("what Cockpit asked and did not get").isEmpty();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Apri nella Regia"))
                .click();
        Screens.see(page, "regia-procedimento");
        scene.mended(key);
        Screens.see(page, "/regia", "regia");
        page.navigate("/regia/procedimenti/" + scene.instance(key));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Riprova"))
                .click();
        assertThat(page.locator("main")).containsText("è riuscito e il procedimento è andato avanti");
        assertThat(colleagues.isEnded(key)).isTrue();

        Screens.see(page, "/regia/procedimenti/" + scene.instance(old) + "/versione", "regia-versione");
        page.getByLabel("Motivo").fill("Serve il passo della nuova versione");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Porta alla versione 2"))
                .click();
        assertThat(page.locator("main")).containsText("segue ora la versione 2");
        coordinator.screenshot("regia-versione-fatta");
    }
}
