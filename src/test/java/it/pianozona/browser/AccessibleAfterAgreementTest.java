/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import it.pianozona.adhesion.Adhesion;
import it.pianozona.adhesion.AdhesionRequest;
import it.pianozona.adhesion.AdhesionRequests;
import it.pianozona.adhesion.AdhesionSigning;
import it.pianozona.adhesion.Adhesions;
import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.signature.SentFile;
import it.pianozona.supervision.OpeningMatters;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.workflow.Processes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of what follows an agreement, and of a sitting, on a desk and on a phone, without a barrier that axe-core knows. */
@PianozonaTest
@EnabledIfChromium
@Tag("agreement")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleAfterAgreementTest {

    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final String SECRETARY = "segreteria.rhodense";
    private static final String THIRD_SECTOR = "terzosettore.rhodense";

    @LocalServerPort
    private int port;

    @Autowired
    private AdhesionRequests requests;

    @Autowired
    private Adhesions adhesions;

    @Autowired
    private AdhesionSigning signing;

    @Autowired
    private SubsequentActs acts;

    @Autowired
    private OpeningMatters matters;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TestAgreements agreements;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    private TestArea area;
    private String cycle;
    private Adhesion adhesion;
    private SubsequentAct act;
    private UUID decision;
    private Browser browser;

    @BeforeAll
    void anAgreementInForceWithAllThatFollows() {
        area = areas.like("RHO");
        cycle = cycles.inPreparation(area, 2018);
        agreements.inForce(area, cycle);
        adhesion = asks("Cooperativa La Fonte", "12345678903");
        asks("Associazione Il Ponte", "11111111115");
        colleagues.submit(
                PLAN_OFFICE,
                colleagues.task(adhesion.key(), "UserTask_Check"),
                Map.of("documentiCompleti", true, "partecipazioneVerificata", true, "esito", "ACCOLTA"));
        adhesion = adhesions.get(adhesion.id());
        signing.sign(adhesion.id(), SECRETARY, SentFile.of("adesione-firmata.pdf", TestPdf.saying("Non firmato")));
        act = acts.open(cycle, PLAN_OFFICE);
        colleagues.submit(
                PLAN_OFFICE,
                colleagues.task(act.key(), "UserTask_DraftAct"),
                Map.of(
                        "tipo", "CONVENTION",
                        "titolo", "Convenzione per lo sportello unico",
                        "testo", "I Comuni gestiscono insieme lo sportello di accesso ai servizi.",
                        "parti", area.mayors().subList(0, 2)));
        acts.open(cycle, PLAN_OFFICE);
        matters.reportDefault(
                cycle,
                new OpeningMatters.Report(
                        area.mayors().get(0), area.mayors().get(1), "Da tre mesi non versa la quota del 2018."),
                area.mayorPeople().get(0));
    }

    private Adhesion asks(String name, String taxCode) {
        return requests.request(
                cycle,
                new AdhesionRequest(
                        name,
                        taxCode,
                        "12345",
                        "Mario Rossi",
                        "RSSMRA85T10A562S",
                        true,
                        "Dieci operatori per lo sportello di ascolto, per tre anni."),
                Optional.empty(),
                THIRD_SECTOR);
    }

    @BeforeAll
    void aSittingIsConvened() {
        var other = areas.like("RHO");
        var key = cycles.inPreparation(other, 2018);
        decision = decisions.open(new DecisionRequest(
                other.code(),
                key,
                "assemblea-sindaci-" + other.code(),
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", key, other.code(), Map.of("decisionId", decision.toString()));
        colleagues.convene(SECRETARY, key);
    }

    @BeforeAll
    void aBrowserForAll() {
        browser = Browser.on(port);
    }

    @AfterAll
    void isClosed() {
        browser.close();
    }

    @Test
    void theAdhesions() {
        see(THIRD_SECTOR, "/accordi/%s/adesioni".formatted(cycle), "adesioni");
    }

    @Test
    void oneAdhesion() {
        see(SECRETARY, "/accordi/%s/adesioni/%d".formatted(cycle, adhesion.number()), "adesione");
    }

    @Test
    void theSubsequentActs() {
        see(PLAN_OFFICE, "/accordi/%s/atti".formatted(cycle), "atti-successivi");
    }

    @Test
    void oneSubsequentAct() {
        see(area.mayorPeople().get(0), "/accordi/%s/atti/%d".formatted(cycle, act.number()), "atto-successivo");
    }

    @Test
    void theMatters() {
        var page = browser.person().signIn(area.mayorPeople().get(0)).page();
        Screens.see(page, "vicende", () -> {
            page.navigate("/accordi/%s/vicende".formatted(cycle));
            for (var form : List.of("Recedi dall'accordo", "Proponi un altro ente capofila")) {
                page.getByText(form).click();
            }
        });
    }

    @Test
    void theSitting() {
        see(SECRETARY, "/sedute/" + decision, "seduta");
    }

    @Test
    void theEndOfACycle() {
        see(PLAN_OFFICE, "/cicli/%s/chiudi".formatted(cycle), "ciclo-chiudi");
    }

    private void see(String person, String path, String name) {
        Screens.see(browser.person().signIn(person).page(), path, name);
    }
}
