/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.Commitment;
import it.pianozona.agreement.Commitments;
import it.pianozona.document.StoredFiles;
import it.pianozona.region.Fund;
import it.pianozona.support.AgreementOnRecord;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of an agreement in the middle of its way, on a desk and on a phone, without a barrier that axe-core knows. */
@PianozonaTest
@EnabledIfChromium
@Tag("agreement")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleAgreementTest {

    private static final String[] NAMES = {"Comune di Arese", "Comune di Cornaredo", "Comune di Lainate"};

    @LocalServerPort
    private int port;

    @Autowired
    private Commitments commitments;

    @Autowired
    private StoredFiles files;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private TestArea drafting;
    private TestArea signing;
    private String drafted;
    private String running;
    private Browser browser;

    @BeforeAll
    void anAgreementBeingDraftedAndOneBeingSigned() {
        drafting = areas.like("RHO");
        drafted = cycles.inPreparation(drafting, 2018);
        var draft = AgreementOnRecord.drafted(jdbc, clock, drafting, drafted);
        draft.called(drafting.mayors(), NAMES);
        draft.framework(2018, "31000").framework(2019, "20000");
        commit(drafted, draft.action("Assistenza domiciliare agli anziani"), 0, "10000", "12000", "");
        commit(drafted, draft.action("Centro famiglie"), 1, "8000", "7500.50", "Due sale in via Roma, ogni pomeriggio");

        signing = areas.like("RHO");
        running = cycles.inPreparation(signing, 2018);
        var agreement = AgreementOnRecord.drafted(jdbc, clock, signing, running);
        agreement.called(signing.mayors(), NAMES);
        var today = clock.today();
        agreement.party("aderente-1", "ADHERENT", "Cooperativa La Fonte", null);
        agreement.convened(today.minusDays(40), "Le amministrazioni esaminano lo schema e consentono.");
        signing.mayors().forEach(office -> agreement.consents(office, "SI", "", today.minusDays(40)));
        signing.mayors().forEach(office -> agreement.acts(office, "FAVOREVOLE", today.minusDays(20)));
        var issued = files.keep("accordo.pdf", "application/pdf", TestPdf.saying("Accordo di Programma"));
        agreement
                .state(Agreement.State.IN_SIGNATURE)
                .issued(issued, files.get(issued).sha256(), today.minusDays(12));
        var signed = files.keep("accordo-firmato.pdf", "application/pdf", TestPdf.saying("Firmato"));
        var upload = agreement.uploads(signing.mayors().get(0), "TO_VERIFY_AGAIN", signed, "Firma integra.");
        agreement.signs(signing.mayors().get(0), signing.mayorPeople().get(0), upload, today.minusDays(10));
        agreement.mustRatify(signing.mayors().get(0), today.plusDays(20));
        agreement.uploads(
                signing.mayors().get(1),
                "REFUSED",
                null,
                "Il certificato è scaduto: rinnovalo e firma di nuovo il documento.");
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
    void theMatrix() {
        see("udp.rhodense", "/accordi/" + running, "accordo-matrice");
    }

    @Test
    void theCommitments() {
        see("udp.rhodense", "/accordi/" + drafted + "/impegni", "accordo-impegni");
    }

    @Test
    void whatABodyHasToDo() {
        see(
                signing.mayorPeople().get(1),
                "/accordi/" + running + "/enti/" + signing.mayors().get(1),
                "accordo-ente");
    }

    @Test
    void theSignature() {
        see(
                signing.mayorPeople().get(1),
                "/accordi/" + running + "/firma/" + signing.mayors().get(1),
                "accordo-firma");
    }

    @Test
    void aPageThatIsNotThere() {
        see("udp.rhodense", "/accordi/CHE-NON-CE", "pagina-non-trovata");
    }

    private void see(String person, String path, String name) {
        Screens.see(browser.person().signIn(person).page(), path, name);
    }

    private void commit(String key, UUID action, int mayor, String available, String amount, String nonFinancial) {
        commitments.add(
                key,
                new Commitment(
                        UUID.randomUUID(),
                        drafting.mayors().get(mayor),
                        action,
                        2018,
                        Fund.of("COMUNI"),
                        new BigDecimal(available),
                        new BigDecimal(amount),
                        nonFinancial,
                        new BigDecimal("0.5"),
                        "DGC 12 del 3/5/2018"),
                "udp.rhodense");
    }
}
