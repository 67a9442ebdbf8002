/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.NamedVotes;
import it.pianozona.decision.RuleSet;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mayor delegates, the deputy votes for them; the secretariat enters the vote of another who sent it by PEC. */
@PianozonaTest
@EnabledIfChromium
@Tag("desk")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeputiesInChromiumTest {

    private static final String SECRETARY = "segreteria.rhodense";
    private static final String DEPUTY = "udp.rhodense";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private NamedVotes votes;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private String key;
    private UUID decision;

    @BeforeAll
    void theMayorsAreConvened() {
        area = areas.like("RHO");
        key = area.code() + "-" + UUID.randomUUID();
        decision = decisions.open(new DecisionRequest(
                area.code(),
                key,
                "assemblea-sindaci-" + area.code(),
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15, false, true)));
        processes.start("collegial-decision", key, area.code(), Map.of("decisionId", decision.toString()));
        colleagues.convene(SECRETARY, key);
    }

    @Test
    void aDeputyVotesForTheMayorWhoDelegatedAndBothAreNamed() {
        var office = area.mayors().get(0);
        try (var browser = Browser.on(port)) {
            var mayor = browser.person().signIn(area.mayor(office)).page();
            Screens.see(mayor, "/deleghe", "deleghe");
            mayor.selectOption("#office", office);
            mayor.fill("#signInName", DEPUTY);
            mayor.fill("#actNumber", "12/2017");
            mayor.fill("#actDate", clock.today().toString());
            mayor.fill("#from", clock.today().toString());
            mayor.fill("#to", clock.today().plusDays(30).toString());
            press(mayor, "Delega");
            assertThat(mayor.innerText("main"))
                    .contains("La delega è registrata")
                    .contains("n. 12/2017 del");
            mayor.fill("#primo", clock.today().plusDays(300).toString());
            mayor.fill("#ultimo", clock.today().plusDays(310).toString());
            press(mayor, "Registra l'assenza");
            Screens.see(mayor, "deleghe-con-assenza");
            press(mayor, "Annulla l'assenza");

            var deputy = browser.person().signIn(DEPUTY);
            deputy.openTaskWithId(colleagues
                            .taskOf(office, key, "UserTask_ExpressVote")
                            .getId())
                    .choose("Favorevole")
                    .screenshot("delegato-voto")
                    .confirm();

            var named = votes.of(decisions.lastSitting(decision).id()).get(office);
            assertThat(named.who()).contains(" per ").contains("delega n. 12/2017 del");
        }
    }

    @Test
    void theSecretariatEntersAVoteThatCameByPecAndTheMayorSeesIt() {
        var office = area.mayors().get(1);
        var task = colleagues.taskOf(office, key, "UserTask_ExpressVote").getId();
        try (var browser = Browser.on(port)) {
            var secretary = browser.person().signIn(SECRETARY).page();
            Screens.see(secretary, "/deleghe/proposte", "deleghe-proposte");
            Screens.see(secretary, "/per-conto", "per-conto");
            Screens.see(secretary, "/per-conto/compiti/" + task, "per-conto-compito");
            secretary.selectOption("#means", "PEC");
            secretary.fill("#protocol", "123/2017");
            secretary.fill("#protocolDate", clock.today().toString());
            secretary.setInputFiles(
                    "#scansione", new FilePayload("voto.pdf", "application/pdf", TestPdf.saying("Voto favorevole")));
            secretary.locator("label[for=voto-1]").click();
            press(secretary, "Inserisci per conto dell'ente");
            assertThat(secretary.innerText("body")).contains("«Motivazione»");
            Screens.see(secretary, "per-conto-rifiutato");
            secretary.locator("label[for=voto-0]").click();
            secretary.setInputFiles(
                    "#scansione", new FilePayload("voto.pdf", "application/pdf", TestPdf.saying("Voto favorevole")));
            press(secretary, "Inserisci per conto dell'ente");
            assertThat(secretary.innerText("main")).contains("è inserito per conto di");

            var mayor = browser.person().signIn(area.mayor(office)).page();
            Screens.see(mayor, "/per-conto/inseriti", "per-conto-inseriti");
            assertThat(mayor.innerText("main")).contains("PEC prot. 123/2017");
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
