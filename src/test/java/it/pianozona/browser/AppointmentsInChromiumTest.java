/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import com.microsoft.playwright.Page;
import it.pianozona.appointment.AppointmentCases;
import it.pianozona.appointment.EntityChanges;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Appointments, elections, Comuni and the form F-INCARICO on a desk and on a phone, without a barrier that axe-core knows. */
@PianozonaTest
@EnabledIfChromium
@Tag("desk")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppointmentsInChromiumTest {

    private static final String SECRETARY = "segreteria.rhodense";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private AppointmentCases cases;

    @Autowired
    private EntityChanges changes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private Browser browser;

    @BeforeAll
    void aChangeOfMayorAndAnAppointmentThatWaits() {
        area = areas.like("RHO");
        decide(
                area.mayors().get(1),
                "SOSTITUZIONE",
                "PREFECTURAL_COMMISSIONER",
                area.mayorPeople().get(1));
        decide(area.office("gruppi-tecnici"), "NOMINA", "APPOINTED", "");
        changes.open(area.code(), SECRETARY);
        browser = Browser.on(port);
    }

    private void decide(String target, String action, String title, String replaced) {
        var key = cases.open(area.code(), target, SECRETARY);
        colleagues.submit(
                SECRETARY,
                colleagues.task(key, "UserTask_ManageAppointment"),
                Map.ofEntries(
                        Map.entry("azione", action),
                        Map.entry("sostituisce", replaced),
                        Map.entry("persona", "carla." + area.code().toLowerCase()),
                        Map.entry("nome", "Carla"),
                        Map.entry("cognome", "Commissaria"),
                        Map.entry("email", "carla@prova.invalid"),
                        Map.entry("titolo", title),
                        Map.entry("ente", area.mayors().get(1)),
                        Map.entry("ruolo", "TITOLARE"),
                        Map.entry("area", area.code()),
                        Map.entry("tempo", "100"),
                        Map.entry("formaAssegnazione", "ALTRO"),
                        Map.entry("atto", "Decreto prefettizio 1 del 2017"),
                        Map.entry("dal", clock.today().toString())));
    }

    @AfterAll
    void isClosed() {
        browser.close();
    }

    @Test
    void theSecretariatsPages() {
        var page = browser.person().signIn(SECRETARY).page();
        var of = "?territorio=" + area.code();
        see(page, "/incarichi" + of, "incarichi");
        see(page, "/incarichi/elezioni" + of, "elezioni");
        see(page, "/enti" + of, "enti");
    }

    @Test
    void theAdministratorsPages() {
        var page = browser.person().signIn("admin").page();
        see(page, "/enti/nuovi", "enti-nuovi");
        see(page, "/incarichi?territorio=" + area.code(), "incarichi-conferma");
        see(page, "/incarichi/contestazioni", "incarichi-contestazioni");
    }

    private void see(Page page, String path, String name) {
        Screens.see(page, name, () -> {
            page.navigate(path);
            page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
        });
    }
}
