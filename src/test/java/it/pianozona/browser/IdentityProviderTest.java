/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import it.pianozona.support.Keycloak;
import it.pianozona.support.Keycloak.Subject;
import it.pianozona.support.PianozonaTest;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.TaxCodesOnRecord;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People enter with the body's identity provider, a real Keycloak, as with SPID or CIE. */
@PianozonaTest
@EnabledIfChromium
@Tag("identity")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityProviderTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private TaxCodesOnRecord taxCodes;

    private final String closed = "chiusa." + UUID.randomUUID().toString().substring(0, 8);
    private Keycloak keycloak;
    private Browser browser;

    @BeforeAll
    void theProviderRuns(@Value("${pianozona.account.oidc.issuer}") String issuer) throws Exception {
        Assumptions.assumeTrue(
                Keycloak.home().isPresent(),
                "Keycloak is not unpacked: run the build with -Pidentity, where org.keycloak:keycloak-quarkus-dist is to be had");
        var newcomer = people.register(new Person(closed, "Persona", "Chiusa", closed + "@example.it", true));
        taxCodes.ofNewcomer(newcomer, "SPDTST80A01F205X", "prova");
        jdbc.sql("insert into account (person, closed_at) values (:person, now())")
                .param("person", closed)
                .update();
        keycloak = Keycloak.start(
                issuer,
                List.of(
                        new Subject(
                                "mrossi",
                                "TINIT-" + people.taxCodeOf("sindaco.rho").orElseThrow()),
                        new Subject("chiusa", "TINIT-SPDTST80A01F205X"),
                        new Subject("sconosciuta", "TINIT-BNCLRA80A41F205X")));
        browser = Browser.on(port);
    }

    @AfterAll
    void theProviderStops() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private static void enter(Page page, String name) {
        page.navigate("/accedi");
        page.click("text=Entra con SPID o CIE");
        page.fill("#username", name);
        page.fill("#password", Keycloak.PASSWORD);
        page.click("#kc-login");
    }

    @Test
    void a_mayor_enters_with_the_provider_works_in_tasklist_and_leaves_both() {
        var mayor = browser.person();
        var page = mayor.page();
        enter(page, "mrossi");
        page.waitForURL(Pattern.compile(".*:" + port + "/(\\?.*)?$"));
        var name = people.find("sindaco.rho").orElseThrow().fullName();
        assertThat(mayor.sees()).contains(name);

        page.navigate("/camunda/app/tasklist/default/");
        page.waitForSelector(".account");
        var tasks = page.context().request().get("/camunda/api/engine/engine/default/task/count");
        assertThat(tasks.status()).isEqualTo(200);
        page.navigate("/sessioni");
        assertThat(mayor.sees()).contains("con SPID, CIE o l'accesso dell'ente");
        mayor.screenshot("accesso-ente");

        page.navigate("/");
        mayor.signOut();
        assertThat(page.url()).contains(":" + port + "/accedi?uscita");
        page.click("text=Entra con SPID o CIE");
        // The provider asks again who one is: the session there is over too.
        PlaywrightAssertions.assertThat(page.locator("#kc-login")).isVisible();
    }

    @Test
    void nobody_is_made_and_nobody_closed_gets_in() {
        var before = count();
        for (var name : List.of("sconosciuta", "chiusa")) {
            var visitor = browser.person();
            enter(visitor.page(), name);
            visitor.page().waitForURL("**/accedi?ente=sconosciuta");
            assertThat(visitor.sees()).contains("il tuo codice fiscale non è registrato");
            visitor.page().navigate("/sessioni");
            assertThat(visitor.page().url()).endsWith("/accedi");
            visitor.screenshot("accesso-ente-" + name);
        }
        assertThat(count()).isEqualTo(before);
    }

    private int count() {
        return jdbc.sql("select count(*) from person").query(Integer.class).single();
    }
}
