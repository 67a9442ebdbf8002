/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import com.microsoft.playwright.Page;
import it.pianozona.register.RegisterDraft;
import it.pianozona.register.RegisterField;
import it.pianozona.register.RegisterKind;
import it.pianozona.register.RegisterProposals;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.PlansInForce;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.update.PlanUpdates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of registers and updates, on a desk and on a phone, without a barrier that axe-core knows. */
@PianozonaTest
@EnabledIfChromium
@Tag("plan")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleRegistersTest {

    private static final String PLAN_OFFICE = "udp.rhodense";

    @LocalServerPort
    private int port;

    @Autowired
    private RegisterProposals proposals;

    @Autowired
    private PlanUpdates updates;

    @Autowired
    private PlansInForce inForce;

    @Autowired
    private TestAgreements agreements;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    private TestArea area;
    private String cycle;
    private Browser browser;
    private Page page;

    @BeforeAll
    void registersAndAnUpdate() {
        area = areas.like("RHO");
        cycle = cycles.inPreparation(area, 2018);
        agreements.inForce(area, cycle);
        inForce.version1(cycle);
        for (var name : List.of("Nido Arcobaleno", "Nido Il Gabbiano")) {
            proposals.propose(area.code(), nursery(name), PLAN_OFFICE);
        }
        proposals.confirm(area.code(), 1, "responsabile.rhodense");
        updates.open(cycle, false, "La domanda di servizi per gli anziani è cresciuta", "responsabile.rhodense");
        browser = Browser.on(port);
        page = browser.person().signIn(PLAN_OFFICE).page();
    }

    private RegisterProposals.Change nursery(String name) {
        return new RegisterProposals.Change(
                new RegisterDraft(
                        RegisterKind.SERVICE_UNIT,
                        name,
                        List.of(area.mayors().get(0).substring("sindaco-".length())),
                        "DGC 12 del 3/5/2017",
                        Optional.of(LocalDate.of(2018, 1, 1)),
                        "",
                        Map.of(
                                RegisterField.TIPO_UNITA, "Asilo nido",
                                RegisterField.POSTI, "24",
                                RegisterField.ACCREDITATA, "SI")),
                Optional.empty());
    }

    @AfterAll
    void isClosed() {
        browser.close();
    }

    @Test
    void theRegisters() {
        see("/registri/" + area.code(), "registri");
        see("/registri/" + area.code() + "/service-unit", "registro-unita");
        see("/registri/" + area.code() + "/service-unit/1/1", "registro-voce");
    }

    @Test
    void theUpdatesAndTheVersions() {
        var plan = "/piani/" + cycle;
        see(plan + "/aggiornamenti", "aggiornamenti");
        see(plan + "/aggiornamenti/1", "aggiornamento");
        see(plan + "/aggiornamenti/1/modifica/azione", "aggiornamento-azione");
        see(plan + "/aggiornamenti/1/modifica/importo", "aggiornamento-importo");
        see(plan + "/versioni/1", "piano-versione");
    }

    private void see(String path, String name) {
        Screens.see(page, path, name);
    }
}
