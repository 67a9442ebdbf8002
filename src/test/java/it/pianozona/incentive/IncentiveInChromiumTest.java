/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import static it.pianozona.incentive.ClaimStory.LEAD_BODY;
import static it.pianozona.incentive.ClaimStory.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import it.pianozona.browser.Browser;
import it.pianozona.browser.EnabledIfChromium;
import it.pianozona.browser.Person;
import it.pianozona.incentive.IncentiveLine.State;
import it.pianozona.support.PianozonaTest;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The lead body claims, brings a proof and is paid, as people do it: on the page and in Tasklist. */
@PianozonaTest
@EnabledIfChromium
@Tag("agreement")
@Tag("browser")
class IncentiveInChromiumTest {

    private static final String REPORT = "Criteri unici di valutazione adottati da tutti i Comuni.";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private BusinessClock clock;

    private ClaimStory story;
    private Duration offset;

    @BeforeEach
    void anAgreementIsInForce() {
        offset = clock.offset();
        ClaimStory.itIs(clock, "2018-09-03");
        story = ClaimStory.signed(context, "2018-06-30").inForce();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void levelOneIsAThirtyThousandEuroLineOnceTheRegionHasVerifiedTheNewDimension() {
        try (var browser = Browser.on(port)) {
            var leadBody = browser.person().signIn(LEAD_BODY);
            open(leadBody, 0, "UserTask_Claim").screenshot("incentive-1-claim");
            assertThat(leadBody.sees()).contains("30/06/2018", "30.000,00 €");
            leadBody.confirm();

            var region = browser.person().signIn(REGION);
            open(region, 0, "UserTask_Verify").screenshot("incentive-2-verify");
            region.choose("Raggiunta: hanno firmato tutti i Comuni dell'ambito")
                    .choose("Accogli")
                    .confirm();
            assertThat(story.line(0).amount()).isEqualByComparingTo("30000");
            open(region, 0, "UserTask_RegisterPayment")
                    .fill("Numero dell'atto", "DDG 10234")
                    .fill("Data dell'atto", "03/09/2018");
            region.screenshot("incentive-3-payment").confirm();

            open(leadBody, 0, "UserTask_EnterShare").choose("Sociale").confirm();
            assertThat(story.line(0).state()).isEqualTo(State.PAID);
            assertThat(page(leadBody).screenshot("incentive-4-page").sees())
                    .contains("30.000,00 € con atto n. DDG 10234 del 03/09/2018", "anno 2018, area sociale");
        }
    }

    @Test
    void anObjectiveIsProvedOnThePageAndVerifiedInTasklist() {
        story.earns(0);
        try (var browser = Browser.on(port)) {
            var leadBody = page(browser.person().signIn(LEAD_BODY));
            leadBody.page()
                    .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                    .getByText("apri la riga dell'obiettivo 2")
                    .first()
                    .click();
            leadBody.page().waitForSelector("text=Riga dell'obiettivo 2 aperta");
            var line = story.line(2).id();
            leadBody.page()
                    .setInputFiles(
                            "#file-" + line,
                            new FilePayload("criteri.pdf", "application/pdf", ClaimStory.pdf("Criteri")));
            leadBody.page().fill("#descrizione-" + line, "Regolamento sui criteri di valutazione");
            leadBody.page().click("form[action*='" + line + "'] button");
            leadBody.page().waitForSelector("text=Prova «criteri.pdf» caricata");
            leadBody.screenshot("incentive-5-evidence");

            open(leadBody, 2, "UserTask_Claim").fill("Relazione", REPORT).confirm();
            var region = browser.person().signIn(REGION);
            open(region, 2, "UserTask_Verify").screenshot("incentive-6-verify-objective");
            assertThat(region.sees()).contains("criteri.pdf", REPORT).doesNotContain("Raggiunta: hanno firmato");
            region.choose("Accogli").confirm();

            assertThat(story.line(2).state()).isEqualTo(State.ACCEPTED);
            assertThat(story.line(2).amount()).isEqualByComparingTo("10000");
        }
    }

    private Person open(Person person, int objective, String taskKey) {
        return person.openTaskWithId(story.task(objective, taskKey).getId());
    }

    private Person page(Person person) {
        person.page().navigate("/premialita/" + story.cycle());
        return person;
    }
}
