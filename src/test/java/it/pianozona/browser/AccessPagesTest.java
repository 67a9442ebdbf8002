/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import it.pianozona.account.Accounts;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the own access and of people's, as a secretary sees them on a desk and on a phone. */
@PianozonaTest
@EnabledIfChromium
@Tag("browser")
@Tag("desk")
class AccessPagesTest {

    private static final String PASSWORD = "quercia lampada fiume 47";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private People people;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private BusinessClock clock;

    @Test
    void a_secretary_looks_after_the_own_access_and_that_of_people() {
        var area = areas.like("RHO");
        var name = "segretaria.finestra";
        people.register(new Person(name, "Sara", "Di Prova", "sara@example.it", true));
        accounts.open(name, PASSWORD);
        offices.addHolder(area.office("segreteria"), name, HolderKind.APPOINTED, "prova", clock.today());
        try (var browser = Browser.on(port)) {
            var page = browser.person().page();
            Screens.see(page, "/accedi?errore", "accedi-errore");
            Screens.see(page, "/accedi?ente=sconosciuta", "accedi-sconosciuta");
            Screens.see(page, "/accesso/non-vale", "accesso-scaduto");
            page.navigate("/accedi");
            page.fill("[name=nome]", name);
            page.fill("[name=password]", PASSWORD);
            page.click("form[action$='/accedi'] button");
            Screens.see(page, "/password", "password");
            Screens.see(page, "/sessioni", "mio-accesso");
            Screens.see(page, "/persone", "persone");
            page.navigate("/persone?cerca=" + name);
            page.click("main summary");
            page.click("text=Manda l'indirizzo per la password");
            page.waitForSelector("#indirizzi");
            Screens.see(page, "persone-indirizzo");
            preview(page);
            Screens.see(page, "persone-importa");
            page.navigate("/sessioni");
            page.fill("#attuale", PASSWORD);
            page.click("text=Attiva il secondo fattore");
            page.waitForSelector(".pz-chiave");
            Screens.see(page, "secondo-fattore");
            assertThat(page.locator(".pz-qr path").getAttribute("d")).hasSizeGreaterThan(1000);
        }
    }

    private static void preview(Page page) {
        page.navigate("/persone/importa");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "persone.csv",
                        "text/csv",
                        "nome di accesso;nome;cognome;posta elettronica;codice fiscale;ufficio;titolo;atto;dal\nanna.rossi;;Rossi;posta;ABC;che-non-ce;nominato;Decreto;01/01/2027\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.click("text=Guarda che cosa cambia");
        page.waitForSelector("#anteprima");
    }
}
