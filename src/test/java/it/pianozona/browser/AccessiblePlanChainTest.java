/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Need;
import it.pianozona.plan.chain.Needs;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.money.AttractedResource;
import it.pianozona.plan.money.AttractedResources;
import it.pianozona.plan.money.BudgetLimit;
import it.pianozona.plan.money.BudgetLimits;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.region.Fund;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.SampleMeasures;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The chain of a plan and its money on a desk and on a phone, without a barrier that axe-core knows; the sheet by keyboard. */
@PianozonaTest
@EnabledIfChromium
@Tag("plan")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessiblePlanChainTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Needs needs;

    @Autowired
    private Objectives objectives;

    @Autowired
    private Actions actions;

    @Autowired
    private Framework framework;

    @Autowired
    private BudgetLimits limits;

    @Autowired
    private AttractedResources attracted;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    private String code;
    private String key;
    private String mayor;
    private UUID sheet;
    private PlanAuthor office;
    private Browser browser;
    private Page page;

    @BeforeAll
    void aPlanInTheMiddleOfItsWriting() {
        var area = areas.like("RHO");
        mayor = area.mayorPeople().get(0);
        code = area.code();
        key = cycles.inPreparation(area, 2018);
        office = new PlanAuthor("udp.rhodense", area.office("ufficio-piano"));
        need("Cresce il numero di anziani soli, soprattutto nei Comuni più piccoli", "accesso");
        need("Giovani che non studiano e non lavorano");
        var access = objective("Requisiti di accesso e compartecipazione omogenei nei nove Comuni", "accesso");
        objective("Valutazione condivisa della qualità", "valutazione");
        framework.record(key, row(2018, Fund.of("COMUNI"), "400000"), office);
        framework.record(key, row(2019, Fund.of("COMUNI"), "390000"), office);
        framework.record(key, row(2019, Fund.of("FNPS"), "25000.50"), office);
        sheet = action("Regolamento ISEE unico", access, "120000");
        action("Punti unici di accesso", access, "80000.50");
        limits.set(key, new BudgetLimit(2019, Fund.of("COMUNI"), euro("380000"), "Bilancio 2019"), office);
        attract("Oltreperimetri", 2018, "50000");
        attract("Rica", 2019, "80000");
        browser = Browser.on(port);
        page = browser.person().signIn("udp.rhodense").page();
    }

    @AfterAll
    void isClosed() {
        browser.close();
    }

    @Test
    void everyPageOfTheChain() {
        see("", "piano-capitoli");
        see("/bisogni", "piano-bisogni");
        see("/obiettivi", "piano-obiettivi");
        see("/azioni", "piano-azioni");
        see("/azioni/" + sheet, "piano-azione");
        see("/quadro", "piano-quadro");
        see("/quadro/vincoli", "piano-vincoli");
        see("/quadro/attratte", "piano-attratte");
        see("/catena", "piano-catena");
        see("/catena?azione=" + sheet, "piano-catena-percorso");
        see("/indicatori", "piano-indicatori");
        see("/completezza", "piano-completezza");
        see("/politiche", "piano-politiche");
    }

    @Test
    void whoContributesAndWhoVotesReadThePlanToo() {
        for (var reader : List.of("gruppi.rhodense", mayor)) {
            var own = browser.person().signIn(reader).page();
            var name = reader.equals(mayor) ? "sindaco" : "gruppo";
            Screens.see(own, "/piani/" + key, "piano-capitoli-" + name);
            Screens.see(own, "/piani/" + key + "/quadro", "piano-quadro-" + name);
            Screens.see(own, "/piani/" + key + "/azioni/" + sheet, "piano-azione-" + name);
        }
    }

    @Test
    void severalCellsArePastedAndTheArrowsChangeTheRow() {
        page.setViewportSize(1366, 850);
        page.navigate("/piani/" + key + "/quadro");
        for (var row : List.of("SOCIAL-REGIONE", "SOCIAL-UTENTI", "SOCIAL-UE")) {
            page.locator("#riga").selectOption(row);
            page.locator("text=Aggiungi la riga").click();
        }
        var first = page.locator("#q-2018-REGIONE-SOCIAL");
        first.focus();
        first.evaluate(
                """
                cell => {
                  const data = new DataTransfer();
                  data.setData('text/plain', '1.000\\t2.000\\r\\n3.000\\t4.000,50\\r\\n');
                  cell.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }
                """);
        assertThat(page.locator("#q-2019-REGIONE-SOCIAL").inputValue()).isEqualTo("2.000");
        assertThat(page.locator("#q-2019-UTENTI-SOCIAL").inputValue()).isEqualTo("4.000,50");
        page.keyboard().press("ArrowDown");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q-2018-UTENTI-SOCIAL");
        page.locator("#q-2020-UE-SOCIAL").fill("tanto");
        page.locator("text=Salva il quadro").first().click();
        assertThat(page.locator("#q-2020-UE-SOCIAL").getAttribute("aria-invalid"))
                .isEqualTo("true");
        assertThat(page.locator("#q-2019-UTENTI-SOCIAL").inputValue()).isEqualTo("4.000,50");
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("#q-2020-UE-SOCIAL").fill("0");
        page.locator("text=Salva il quadro").first().click();
        assertThat(page.locator("[role=status]").first().textContent()).contains("salvato");
        assertThat(Framework.total(framework.of(key))).isEqualTo(euro("825001.00"));
    }

    private void see(String path, String name) {
        Screens.see(page, "/piani/" + key + path, name);
    }

    private void need(String text, String... priorities) {
        needs.add(key, new Need(UUID.randomUUID(), text, List.of("POPOLAZIONE"), List.of(priorities)), office);
    }

    private UUID objective(String title, String source) {
        var id = UUID.randomUUID();
        objectives.add(
                key,
                new Objective(
                        id,
                        title,
                        Objective.Kind.REFORM,
                        false,
                        Optional.of(1),
                        List.of("SOCIAL"),
                        List.of(source),
                        Optional.empty(),
                        List.of(),
                        List.of("SERVICES"),
                        "",
                        List.of()),
                office);
        return id;
    }

    private UUID action(String title, UUID objective, String cost) {
        var id = UUID.randomUUID();
        actions.add(
                key,
                new Action(
                        id,
                        title,
                        objective,
                        PlanAreaKind.SOCIO_HEALTH,
                        "Famiglie e persone fragili",
                        List.of("DESIGN"),
                        true,
                        "Sercop",
                        "ASST Rhodense",
                        "",
                        List.of(new Action.Cost(2018, Fund.of("COMUNI"), euro(cost))),
                        List.of(SampleMeasures.of("Comuni con il regolamento unico", "UTENTI", "2", "9", 2020, code))),
                office);
        return id;
    }

    private void attract(String call, int year, String amount) {
        attracted.add(
                key, new AttractedResource(UUID.randomUUID(), call, "Fondazione Cariplo", euro(amount), year), office);
    }

    private static FrameworkRow row(int year, Fund source, String amount) {
        return new FrameworkRow(year, source, PlanAreaKind.SOCIAL, euro(amount), "", "", "");
    }

    private static BigDecimal euro(String amount) {
        return new BigDecimal(amount).setScale(2);
    }
}
