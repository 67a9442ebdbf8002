/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.ProfileData;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office brings a sheet with mistakes, mends it, writes in the grid; every page on a desk and on a phone without barriers. */
@PianozonaTest
@EnabledIfChromium
@Tag("plan")
@Tag("browser")
class ProfileDataInChromiumTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CommunityProfiles profiles;

    @Autowired
    private ProfileData data;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private BusinessClock clock;

    @Test
    void theOfficeCollectsTheDataOfItsComuni() {
        var area = areas.like("RHO");
        var year = clock.today().getYear();
        var key = cycles.inPreparation(area, year + 1);
        profiles.openForCycle(key);
        var towns = area.mayors().stream()
                .map(office -> office.substring("sindaco-".length()))
                .toList();
        try (var browser = Browser.on(port)) {
            var page = browser.person().signIn("udp.rhodense").page();
            page.navigate("/profili/" + key + "/dati");

            load(page, table(year, List.of("999999", towns.get(1), towns.get(2)), "molti"));
            assertThat(page.content()).contains("nessun Comune del territorio ha questo codice ISTAT", "molti");
            assertThat(data.latest(key)).isEmpty();
            Screens.see(page, "profilo-importazione");
            click(page, "Scarta il foglio");

            load(page, table(year, towns, "28.371.641,21"));
            click(page, "Salva 9 valori");
            assertThat(page.content()).contains("9 valori del foglio sono salvati");
            assertThat(data.latest(key)).hasSize(9);

            page.getByLabel("Utenti in carico (persone), Comune di prova " + towns.get(0), exact())
                    .fill("3");
            page.getByLabel("Utenti in carico (persone), Comune di prova " + towns.get(1), exact())
                    .fill("due");
            page.getByLabel("Fonte dei valori che salvi ora").fill("Cartella sociale");
            page.locator("#attendibilita").selectOption("ALTA");
            click(page, "Salva i valori");
            assertThat(page.content()).contains("Una cella è da correggere");
            Screens.see(page, "profilo-dati");
            page.getByLabel("Utenti in carico (persone), Comune di prova " + towns.get(1), exact())
                    .fill("20");
            click(page, "Salva i valori");
            assertThat(page.content()).contains("2 valori sono salvati");
            assertThat(data.latest(key)).hasSize(11);

            page.navigate(
                    "/profili/" + key + "/dati/storia?indicatore=UTENTI&comune=" + towns.get(0) + "&anno=" + year);
            Screens.see(page, "profilo-storia");
            page.navigate("/profili/" + key);
            Screens.see(page, "profilo");
            page.navigate("/profili/" + key + "/catalogo");
            Screens.see(page, "profilo-catalogo");
        }
    }

    private static String table(int year, List<String> towns, String spending) {
        var text = new StringBuilder(
                "codice_istat;popolazione_%1$d;popolazione_15_29_%1$d;spesa_corrente_totale_%1$d_eur\n"
                        .formatted(year));
        towns.forEach(town ->
                text.append(town).append(";36.323;5505;").append(spending).append('\n'));
        return text.toString();
    }

    private static void load(Page page, String csv) {
        page.setInputFiles("#foglio", new FilePayload("dati.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.fill("#foglio-fonte", "ISTAT e BDAP");
        page.locator("#foglio-attendibilita").selectOption("ALTA");
        click(page, "Controlla il foglio");
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        page.waitForLoadState();
    }
}
