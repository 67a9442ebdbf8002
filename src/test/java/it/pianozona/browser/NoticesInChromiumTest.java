/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.pianozona.notice.Mailbox;
import it.pianozona.notice.Wording;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's notices, choices and calendar, and the mail that did not arrive, on a desk and on a phone. */
@PianozonaTest
@EnabledIfChromium
@Tag("desk")
@Tag("browser")
class NoticesInChromiumTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theOwnNoticesAndTheAdministratorsMail() {
        var mayor = areas.like("PIS").mayorPeople().get(0);
        var cause = "pagine-" + UUID.randomUUID();
        mailbox.toPerson(
                mayor,
                Wording.of("accesso.cambiato", "che", "La password del tuo accesso è cambiata.", "chi", ""),
                cause);
        jdbc.sql(
                        "update mail set state = 'DEAD', reason = 'Il server di posta rifiuta il messaggio (550).' where cause = :cause")
                .param("cause", cause)
                .update();
        jdbc.sql(
                        "insert into caught_mail select gen_random_uuid(), person, 'sindaco@example.it', subject, text, '', created_at from mail where cause = :cause")
                .param("cause", cause)
                .update();
        try (var browser = Browser.on(port)) {
            var page = browser.person().signIn(mayor).page();
            Screens.see(page, "/avvisi", "avvisi");
            Screens.see(page, "/avvisi/scelte", "avvisi-scelte");
            page.navigate("/avvisi/calendario");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Crea l'indirizzo"))
                    .press("Enter");
            assertThat(page.locator("#indirizzo")).containsText(".ics");
            Screens.see(page, "avvisi-calendario");
            Screens.see(page, "/dimostrazione/posta", "dimostrazione-posta");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("La password del tuo accesso è cambiata"))
                    .first()
                    .click();
            Screens.see(page, "dimostrazione-messaggio");
            Screens.see(browser.person().signIn("admin").page(), "/posta-non-consegnata", "posta-non-consegnata");
        } finally {
            jdbc.sql("delete from calendar_feed where person = :person")
                    .param("person", mayor)
                    .update();
        }
    }
}
